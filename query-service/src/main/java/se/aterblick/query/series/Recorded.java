package se.aterblick.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.aterblick.state.RecordedFact;

/**
 * The event that reported a value, and whether it corrected an earlier one.
 *
 * @param corrects the event that it corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recorded(
        String eventId,
        long sequence,
        Instant knownAt,
        boolean imported,
        @Nullable String corrects,
        @Nullable String reason) {

    static Recorded of(RecordedFact fact) {
        var correction = fact.correction();
        return new Recorded(
                fact.provenance().eventId().value(),
                fact.provenance().sequence(),
                fact.provenance().knownAt(),
                fact.provenance().imported(),
                correction == null ? null : correction.corrects().value(),
                correction == null ? null : correction.reason());
    }
}
