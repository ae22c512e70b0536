package se.aterblick.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.value.PlanId;

/**
 * The answer to a command: what was recorded, or had been the first time.
 *
 * @param version only for a submission: the version that was frozen
 * @param contentHash only for a submission: the hash of its document
 * @param results only for a batch: what each of its updates recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recorded(
        String eventId,
        String planId,
        long sequence,
        Instant recordedAt,
        @Nullable Integer version,
        @Nullable String contentHash,
        @Nullable List<Update> results) {

    /** What one update of a batch recorded; the index counts from 0. */
    record Update(int index, String eventId, long sequence) {}

    static ResponseEntity<Recorded> created(PlanId planId, CommandResult result) {
        return response(HttpStatus.CREATED, planId, result);
    }

    static ResponseEntity<Recorded> created(
            PlanId planId, CommandResult result, List<RecordedEvent> events) {
        List<Update> results = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Provenance provenance = events.get(i).provenance();
            results.add(new Update(i, provenance.eventId().value(), provenance.sequence()));
        }
        return response(HttpStatus.CREATED, planId, result, null, results);
    }

    static ResponseEntity<Recorded> created(
            PlanId planId, CommandResult result, ReportSubmitted version) {
        return response(HttpStatus.CREATED, planId, result, version, null);
    }

    static ResponseEntity<Recorded> response(
            HttpStatus status, PlanId planId, CommandResult result) {
        return response(status, planId, result, null, null);
    }

    private static ResponseEntity<Recorded> response(
            HttpStatus status,
            PlanId planId,
            CommandResult result,
            @Nullable ReportSubmitted version,
            @Nullable List<Update> results) {
        Provenance provenance = result.receipt().provenance();
        Recorded body =
                new Recorded(
                        provenance.eventId().value(),
                        planId.value(),
                        provenance.sequence(),
                        provenance.recordedAt(),
                        version == null ? null : version.version(),
                        version == null ? null : version.contentHash(),
                        results);
        ConsistencyToken token = new ConsistencyToken(planId, provenance.sequence());
        return ResponseEntity.status(status)
                .header(ConsistencyToken.HEADER, token.encoded())
                .body(body);
    }
}
