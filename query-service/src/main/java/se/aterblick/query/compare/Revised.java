package se.aterblick.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.Withdrawal;
import se.aterblick.state.RecordedRevision;

/**
 * A revision of the plan that made a difference: the decision it rests on, who recorded it, and
 * since when it is known.
 *
 * @param reason why something was withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Revised(
        @Schema(example = "driftnämnden") String decidedBy,
        @Nullable LocalDate meetingDate,
        @Nullable String paragraph,
        @Nullable String registryNumber,
        @Nullable String note,
        @Nullable String reason,
        String actor,
        String role,
        String eventId,
        long sequence,
        Instant knownAt,
        boolean imported) {

    static Revised of(RecordedRevision revision) {
        RevisionDecision decision = revision.event().decision();
        Provenance p = revision.provenance();
        return new Revised(
                decision.decidedBy(),
                decision.meetingDate(),
                decision.paragraph(),
                decision.registryNumber(),
                decision.note(),
                revision.event().change() instanceof Withdrawal w ? w.reason() : null,
                p.actor(),
                p.role(),
                p.eventId().value(),
                p.sequence(),
                p.knownAt(),
                p.imported());
    }
}
