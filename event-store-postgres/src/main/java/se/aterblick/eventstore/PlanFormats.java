package se.aterblick.eventstore;

import se.aterblick.plan.PlanContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates plans written in older formats into the format of today, as trees.
 *
 * <p>In {@code aterblick-plan/1} a line of the investment budget had one {@code amount}, that of
 * the plan's year; from {@code aterblick-plan/2} on it has {@code years}.
 */
public final class PlanFormats {

    private static final String FORMAT_1 = "aterblick-plan/1";

    private PlanFormats() {}

    /** The plan in today's format; any other tree as it is. */
    public static JsonNode current(JsonNode plan) {
        if (!(plan instanceof ObjectNode object)
                || !FORMAT_1.equals(object.path("format").asString(""))) {
            return plan;
        }
        ObjectNode translated = object.deepCopy();
        translated.put("format", PlanContent.FORMAT);
        translated.path("investments").path("lines").forEach(line -> inYears(line, translated));
        return translated;
    }

    private static void inYears(JsonNode node, ObjectNode plan) {
        if (node instanceof ObjectNode line && line.has("amount")) {
            JsonNode amount = line.remove("amount");
            ArrayNode years = line.putArray("years");
            if (!amount.isNull()) {
                years.addObject().set("year", plan.path("year")).set("amount", amount);
            }
        }
    }
}
