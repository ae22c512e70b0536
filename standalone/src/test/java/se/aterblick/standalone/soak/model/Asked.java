package se.aterblick.standalone.soak.model;

import tools.jackson.databind.JsonNode;

/**
 * What a client asks to have recorded.
 *
 * @param key the idempotency key
 * @param type the event's logical name
 * @param content what the event must say, as it was sent
 */
public record Asked(String key, String planId, String type, JsonNode content) {

    /** Where the figure stands that it sets; null if it sets none. */
    Figure figure() {
        JsonNode fact = type.equals("fact.corrected") ? content.path("replacement") : content;
        return fact.has("indicator")
                ? new Figure(
                        planId, fact.path("period").asString(), fact.path("indicator").asString())
                : null;
    }

    /** The figure's value. */
    String value() {
        JsonNode fact = type.equals("fact.corrected") ? content.path("replacement") : content;
        return fact.path("value").asString();
    }
}
