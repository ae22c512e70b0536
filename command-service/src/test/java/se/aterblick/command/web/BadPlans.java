package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.put;

import java.util.stream.Stream;
import se.aterblick.command.Callers;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans whose parts do not fit together, among themselves. */
final class BadPlans {

    private static final JsonMapper JSON = PlanJson.mapper();
    static final String ASSIGNMENT = "/focusAreas/0/goals/0/assignments/0";
    static final String PLAN_ID = "bad-plan";

    private BadPlans() {}

    static Stream<BadRequest> all() {
        return Stream.of(references(), values(), calendars()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> references() {
        return Stream.of(
                bad(
                        "an indicator in no area",
                        "/indicators/0",
                        "serviceAreas",
                        "['kok']",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "an assignment in no area",
                        ASSIGNMENT,
                        "serviceAreas",
                        "['kok']",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "a volume figure in no area",
                        "/volumeFigures/0",
                        "serviceAreas",
                        "['kok']",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "a budget line in no area",
                        "/budgetLines/0",
                        "serviceArea",
                        "'kok'",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "an investment in no area",
                        "/investments/lines/0",
                        "serviceArea",
                        "'kok'",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "something carried over in no area",
                        "/investments/carriedOver/0/items/0",
                        "serviceArea",
                        "'kok'",
                        "unknown-service-area",
                        "kok"),
                bad(
                        "a control in no period",
                        "/internalControl/0",
                        "reportedIn",
                        "['T1']",
                        "unknown-period",
                        "T1"),
                bad(
                        "an indicator beneath nothing",
                        "/indicators/0",
                        "under",
                        "'ingenstans'",
                        "unknown-heading",
                        "ingenstans"),
                bad(
                        "an amount in no column",
                        "/operatingBudget/rows/0/amounts/0",
                        "column",
                        "'vard'",
                        "unknown-column",
                        "vard"),
                bad(
                        "two indicators of one key",
                        "/indicators/1",
                        "key",
                        "'osa-varde'",
                        "duplicate",
                        "osa-varde"),
                bad(
                        "two items of one id",
                        "/workEnvironment/0/activities/0",
                        "id",
                        "'beredskap'",
                        "duplicate",
                        "beredskap"),
                bad("two areas of one id", "/serviceAreas/1", "id", "'kost'", "duplicate", "kost"),
                bad(
                        "two amounts in one column",
                        "/operatingBudget/rows/0/amounts/1",
                        "column",
                        "'service'",
                        "duplicate",
                        "service"));
    }

    private static Stream<BadRequest> values() {
        return Stream.of(
                bad(
                        "a risk score of 17",
                        "/internalControl/0",
                        "riskScore",
                        "17",
                        "risk-score-range",
                        "17"),
                bad(
                        "a risk score of 0",
                        "/internalControl/0",
                        "riskScore",
                        "0",
                        "risk-score-range",
                        "0"),
                bad("seven decimals", "/volumeFigures/0", "decimals", "7", "decimals-range", "7"),
                bad("a year long ago", "", "year", "1949", "year-range", "1949"),
                bad(
                        "an investment long ago",
                        "/investments/lines/0/years/0",
                        "year",
                        "1949",
                        "year-range",
                        "1949"),
                bad(
                        "a year of an investment twice",
                        "/investments/lines/0/years/1",
                        "year",
                        "2024",
                        "duplicate",
                        "2024"),
                bad(
                        "a time zone that is none",
                        "",
                        "timeZone",
                        "'Mars/Olympus'",
                        "unknown-time-zone",
                        "Mars/Olympus"),
                bad(
                        "a target and a reason",
                        "/indicators/0",
                        "noTargetReason",
                        "'Saknas.'",
                        "target-and-reason",
                        ""),
                bad(
                        "a target that points nowhere",
                        "/indicators/0",
                        "direction",
                        "null",
                        "required",
                        "direction"),
                bad(
                        "a parent's target that points nowhere",
                        "/indicators/4",
                        "parentTarget",
                        "{'setBy':'R','value':'1'}",
                        "required",
                        "direction"),
                bad(
                        "a word without a meaning",
                        "/vocabulary/0",
                        "progress",
                        "null",
                        "word-without-meaning",
                        "Pågår"),
                bad(
                        "a row of the document that is no key",
                        "/workEnvironment/0/activities/0",
                        "printedRow",
                        "'Rad 1'",
                        "slug",
                        "Rad 1"),
                bad(
                        "501 notes",
                        "",
                        "notes",
                        "[" + "'x',".repeat(500) + "'x']",
                        "too-many",
                        "501"));
    }

    private static Stream<BadRequest> calendars() {
        return Stream.of(
                bad(
                        "periods that cross",
                        "/periods/1",
                        "from",
                        "'2024-02-01'",
                        "periods-overlap",
                        "UR2"),
                bad(
                        "two periods of the same days",
                        "/periods/1",
                        "to",
                        "'2024-04-30'",
                        "periods-overlap",
                        "UR2"),
                bad("two periods of one code", "/periods/1", "code", "'UR1'", "duplicate", "UR1"),
                bad(
                        "a period that ends before it begins",
                        "/periods/1",
                        "to",
                        "'2023-12-31'",
                        "before-from",
                        "2023-12-31"),
                bad(
                        "a period due before it begins",
                        "/periods/1",
                        "reportBy",
                        "'2023-12-31'",
                        "before-from",
                        "2023-12-31"),
                farAway("/periods/1", "to"),
                farAway("/periods/1", "reportBy"),
                farAway("/adoption", "meetingDate"),
                farAway(ASSIGNMENT, "dueDate"),
                farAway(ASSIGNMENT + "/activities/0", "dueDate"));
    }

    private static BadRequest farAway(String pointer, String field) {
        return bad(
                pointer + "/" + field + " after the year 9999",
                pointer,
                field,
                "'+10000-01-01'",
                "day-range",
                "+10000-01-01");
    }

    static BadRequest bad(
            String what, String pointer, String field, String json, String rule, String named) {
        return refused(
                "a plan with " + what,
                changed(pointer, field, json),
                400,
                "invalid-value." + rule,
                named);
    }

    static Call changed(String pointer, String field, String json) {
        ObjectNode plan = plan();
        ((ObjectNode) plan.at(pointer)).set(field, json(json));
        return adoption(plan);
    }

    static Call adoption(JsonNode plan) {
        return put(AdoptedPlan.path(PLAN_ID), plan).by(Callers.CONTROLLER);
    }

    static ObjectNode plan() {
        return JSON.valueToTree(PlanBuilder.like(SmallPlan.content()).planId(PLAN_ID).build());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
