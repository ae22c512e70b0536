package se.aterblick.query.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param requestedBy the opaque id of who asked for it; {@code nightly} for the job
 * @param checkpoint size of the checkpoint that was given out and that the log was held against, if
 *     one was sent
 * @param events how many events were held against the ledger
 * @param reports how many approved reports were replayed
 * @param sound whether nothing was found
 * @param findings what is not as it was, and which event or report it is; at most 1,000 of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        Instant startedAt,
        Instant finishedAt,
        String requestedBy,
        @Nullable Long checkpoint,
        long events,
        int reports,
        boolean sound,
        List<Discrepancy> findings) {

    private static final int MOST_FINDINGS = 1_000;

    Verification {
        findings = List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
    }

    static Verification of(
            Instant startedAt,
            Instant finishedAt,
            String requestedBy,
            @Nullable Long checkpoint,
            long events,
            int reports,
            List<Discrepancy> findings) {
        return new Verification(
                startedAt,
                finishedAt,
                requestedBy,
                checkpoint,
                events,
                reports,
                findings.isEmpty(),
                findings);
    }
}
