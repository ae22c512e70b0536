package se.aterblick.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.state.Correction;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two points in a report's history.
 *
 * @param kind the kind of fact, or for a definition {@code service-area}, {@code item}, {@code
 *     indicator}, {@code volume-figure-definition}, {@code budget-line}, {@code investment-frame},
 *     {@code investment-line}
 * @param fields what differs; all fields of a fact that was added or removed; {@code withdrawn} is
 *     the reason for which something was withdrawn
 * @param reported who reported what stands at the later point; absent for definitions
 * @param correction what it corrects and why, if it is a correction
 * @param revised the revisions of the plan that made a definition another, with their decisions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(example = "outcome") String kind,
        @Schema(example = "osa-varde") String item,
        @Nullable String serviceArea,
        @Nullable String basis,
        Type change,
        List<Field> fields,
        @Nullable Report reported,
        @Nullable Corrected correction,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Revised> revised) {

    static Change ofDefinition(
            String kind, String item, Type change, List<Field> fields, List<Revised> revised) {
        return new Change(kind, item, null, null, change, fields, null, null, revised);
    }

    /** What happened between the two points. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED;

        static Type of(@Nullable Object before, @Nullable Object after) {
            if (before == null) {
                return ADDED;
            }
            return after == null ? REMOVED : CHANGED;
        }
    }

    /** A field's value at both points, exactly as reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            @Schema(example = "value") String field,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after) {}

    /** Who reported it, and since when it is known. */
    public record Report(
            String actor,
            String role,
            String eventId,
            long sequence,
            Instant knownAt,
            boolean imported) {

        static Report of(Provenance p) {
            return new Report(
                    p.actor(),
                    p.role(),
                    p.eventId().value(),
                    p.sequence(),
                    p.knownAt(),
                    p.imported());
        }
    }

    /** What a correction corrects and why. */
    public record Corrected(String corrects, String reason) {

        static @Nullable Corrected of(@Nullable Correction correction) {
            return correction == null
                    ? null
                    : new Corrected(correction.corrects().value(), correction.reason());
        }
    }
}
