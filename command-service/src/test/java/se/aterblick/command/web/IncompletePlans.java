package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans that lack one of the parts that the published schema requires, one of each kind. */
final class IncompletePlans {

    private IncompletePlans() {}

    static Stream<BadRequest> all() {
        JsonNode schema = schema();
        List<BadRequest> rows = new ArrayList<>();
        lacking(schema, schema, "plan", BadPlans.plan(), "", new HashSet<>(), rows);
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

    private static Call without(String pointer, String field) {
        ObjectNode plan = BadPlans.plan();
        ((ObjectNode) plan.at(pointer)).remove(field);
        return BadPlans.adoption(plan);
    }

    private static JsonNode schema() {
        try {
            return PlanJson.mapper()
                    .readTree(
                            Files.readString(Path.of("..", "docs", "format", "plan.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
