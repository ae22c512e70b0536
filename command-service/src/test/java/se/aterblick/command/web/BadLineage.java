package se.aterblick.command.web;

import static se.aterblick.command.web.BadPlans.ASSIGNMENT;
import static se.aterblick.command.web.BadPlans.PLAN_ID;
import static se.aterblick.command.web.BadPlans.adoption;
import static se.aterblick.command.web.BadPlans.bad;
import static se.aterblick.command.web.BadPlans.changed;
import static se.aterblick.command.web.BadPlans.json;
import static se.aterblick.command.web.BadPlans.plan;
import static se.aterblick.command.web.BadRequest.refused;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Plans that continue what they cannot. */
final class BadLineage {

    private BadLineage() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                bad(
                        "a plan that continues itself",
                        ASSIGNMENT,
                        "continues",
                        "[{'plan':'bad-plan','id':'hv-1'}]",
                        "lineage-to-itself",
                        PLAN_ID),
                bad(
                        "something continued twice",
                        ASSIGNMENT,
                        "continues",
                        "[{'plan':'a','id':'b'},{'plan':'a','id':'b'}]",
                        "duplicate",
                        "a/b"),
                refused(
                        "something continued of a plan that is not there",
                        changed(ASSIGNMENT, "continues", "[{'plan':'small-2023','id':'hv-1'}]"),
                        404,
                        "unknown-plan",
                        "small-2023",
                        "small-2024"),
                refused(
                        "something continued of the same year",
                        changed(ASSIGNMENT, "continues", "[{'plan':'small-2024','id':'hv-1'}]"),
                        422,
                        "lineage-not-earlier",
                        "beredskap",
                        "small-2024",
                        "2024"),
                refused(
                        "an item continued that is not there",
                        nextYear(ASSIGNMENT, "[{'plan':'small-2024','id':'hv-2'}]"),
                        404,
                        "unknown-predecessor",
                        "hv-2",
                        "hv-1"),
                refused(
                        "an indicator that continues an item",
                        nextYear("/indicators/0", "[{'plan':'small-2024','id':'hv-1'}]"),
                        404,
                        "unknown-predecessor",
                        "osa-varde",
                        "hv-1"),
                refused(
                        "a volume figure that continues an indicator",
                        nextYear("/volumeFigures/0", "[{'plan':'small-2024','id':'matsvinn'}]"),
                        404,
                        "unknown-predecessor",
                        "matsvinn",
                        "dygnsportioner"));
    }

    private static Call nextYear(String pointer, String continues) {
        ObjectNode plan = plan();
        plan.put("year", 2025);
        ((ObjectNode) plan.at(pointer)).set("continues", json(continues));
        return adoption(plan);
    }
}
