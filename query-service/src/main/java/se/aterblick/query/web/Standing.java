package se.aterblick.query.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it stands in a period's report, and who reported it.
 *
 * @param kind of the fact, as in an update
 * @param item what it is about
 */
record Standing(
        UpdateKind kind,
        String item,
        @Nullable String serviceArea,
        @Nullable String basis,
        JsonNode fact) {

    /** A field of the fact; null if it has none of that name. */
    public @Nullable String text(String field) {
        JsonNode value = fact.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    /** The figure that says most; null for what is told in words. */
    public @Nullable String figure() {
        for (String field : new String[] {"value", "deviation", "actual"}) {
            if (text(field) != null) {
                return text(field);
            }
        }
        return null;
    }

    /** The axis that the organisation's word is of: it gives the sign beside the word. */
    public String meaning() {
        for (String field : new String[] {"fulfilment", "progress", "verdict"}) {
            @Nullable String axis = text(field);
            if (axis != null) {
                return axis;
            }
        }
        return fact.path("evaluation").path("verdict").asString("NO_TARGET");
    }

    public String eventId() {
        return fact.path("reported").path("eventId").asString("");
    }

    /** Opaque: never a name. */
    public String actor() {
        return fact.path("reported").path("actor").asString("");
    }

    public String role() {
        return fact.path("reported").path("role").asString("");
    }

    public @Nullable Instant knownAt() {
        String moment = fact.path("reported").path("knownAt").asString("");
        return moment.isEmpty() ? null : Instant.parse(moment);
    }
}
