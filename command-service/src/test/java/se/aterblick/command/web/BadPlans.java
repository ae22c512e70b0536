package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.put;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.aterblick.command.Callers;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans that lack a part, or whose parts do not fit together. */
final class BadPlans {

    private static final JsonMapper JSON = PlanJson.mapper();
    private static final String ASSIGNMENT = "/focusAreas/0/goals/0/assignments/0";
    private static final String PLAN_ID = "bad-plan";

    private BadPlans() {}

    static Stream<BadRequest> all() {
        return Stream.of(lacking(), references(), values(), calendars(), lineage())
                .flatMap(rows -> rows);
    }

    /** A plan without each part the published schema requires, one of each kind. */
    static Stream<BadRequest> lacking() {
        JsonNode schema = schema();
        List<BadRequest> rows = new ArrayList<>();
        lacking(schema, schema, "plan", plan(), "", new HashSet<>(), rows);
        return rows.stream();
    }

    private static void lacking(
            JsonNode all,
            JsonNode schema,
            String definition,
            JsonNode value,
            String pointer,
            Set<String> seen,
            List<BadRequest> rows) {
        JsonNode reference = schema.path("$ref");
        if (reference.isString()) {
            String name = reference.asString().substring("#/$defs/".length());
            lacking(all, all.at("/$defs/" + name), name, value, pointer, seen, rows);
            return;
        }
        for (JsonNode required : schema.path("required")) {
            String field = required.asString();
            if (value.has(field) && seen.add(definition + "." + field)) {
                boolean list = value.path(field).isArray();
                rows.add(
                        refused(
                                "a plan without " + pointer + "/" + field,
                                without(pointer, field),
                                400,
                                list ? "invalid-value.empty" : "invalid-value.required",
                                field));
            }
        }
        value.propertyStream()
                .forEach(property ->
                        lacking(
                                all,
                                schema.path("properties").path(property.getKey()),
                                definition + "." + property.getKey(),
                                property.getValue(),
                                pointer + "/" + property.getKey(),
                                seen,
                                rows));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            lacking(
                    all,
                    schema.path("items"),
                    definition,
                    value.get(i),
                    pointer + "/" + i,
                    seen,
                    rows);
        }
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
                        "2023-12-31"));
    }

    private static Stream<BadRequest> lineage() {
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

    private static BadRequest bad(
            String what, String pointer, String field, String json, String rule, String named) {
        return refused(
                "a plan with " + what,
                changed(pointer, field, json),
                400,
                "invalid-value." + rule,
                named);
    }

    private static Call nextYear(String pointer, String continues) {
        ObjectNode plan = plan();
        plan.put("year", 2025);
        ((ObjectNode) plan.at(pointer)).set("continues", json(continues));
        return adoption(plan);
    }

    private static Call changed(String pointer, String field, String json) {
        ObjectNode plan = plan();
        ((ObjectNode) plan.at(pointer)).set(field, json(json));
        return adoption(plan);
    }

    private static Call without(String pointer, String field) {
        ObjectNode plan = plan();
        ((ObjectNode) plan.at(pointer)).remove(field);
        return adoption(plan);
    }

    private static Call adoption(JsonNode plan) {
        return put(AdoptedPlan.path(PLAN_ID), plan).by(Callers.CONTROLLER);
    }

    private static ObjectNode plan() {
        return JSON.valueToTree(PlanBuilder.like(SmallPlan.content()).planId(PLAN_ID).build());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode schema() {
        try {
            return JSON.readTree(
                    Files.readString(Path.of("..", "docs", "format", "plan.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
