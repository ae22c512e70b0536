package se.aterblick.query.judgement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import se.aterblick.event.Provenance;

/** The event that gave an indicator its definition: the plan's adoption, or a revision of it. */
public record DefinedBy(
        @Schema(example = "rgs-2024-0") String eventId, long sequence, Instant knownAt) {

    static DefinedBy of(Provenance since) {
        return new DefinedBy(since.eventId().value(), since.sequence(), since.knownAt());
    }
}
