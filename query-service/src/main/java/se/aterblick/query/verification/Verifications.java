package se.aterblick.query.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.ledger.Finding;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.value.PlanId;

/** Verifies the record, tells what it found, and changes nothing. */
@Component
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final Ledger ledger;
    private final LedgerCheck check;
    private final ReportCheck reports;
    private final EventLog log;
    private final VerificationResults results;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Verifications(
            Ledger ledger,
            LedgerCheck check,
            ReportCheck reports,
            EventLog log,
            VerificationResults results,
            @Qualifier("queryClock") Clock clock) {
        this.ledger = ledger;
        this.check = check;
        this.reports = reports;
        this.log = log;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Holds every event against the ledger and replays every approved report; the result is kept.
     * Empty if this instance is verifying already.
     *
     * @param given a checkpoint that was given out, which the log must go on from too
     */
    Optional<Verification> everything(String requestedBy, @Nullable Checkpoint given) {
        return everything(requestedBy, given, null);
    }

    /** The same for a job, with the moment that it was due at. */
    Optional<Verification> due(String requestedBy, Instant due) {
        return everything(requestedBy, null, due);
    }

    private Optional<Verification> everything(
            String requestedBy, @Nullable Checkpoint given, @Nullable Instant due) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            Instant startedAt = clock.instant();
            long events = ledger.size();
            List<Discrepancy> findings = new ArrayList<>();
            if (given != null) {
                check.check(given).map(Discrepancy::of).ifPresent(findings::add);
            }
            findings.addAll(told(check.check()));
            int replayed = 0;
            for (String planId : log.plans()) {
                ReportCheck.Result result = reports.check(planId);
                findings.addAll(result.findings());
                replayed += result.reports();
            }
            @Nullable Long checkpoint = given == null ? null : given.size();
            Verification verification =
                    result(startedAt, requestedBy, checkpoint, events, replayed, findings);
            results.keep(verification, due);
            return Optional.of(verification);
        } finally {
            busy.set(false);
        }
    }

    /** Holds a plan's events against the ledger and replays one of its approved reports. */
    Verification report(String planId, String period, String requestedBy) {
        Instant startedAt = clock.instant();
        PlanId id = PlanId.of(planId);
        long events = log.stream(id).size();
        List<Discrepancy> findings = new ArrayList<>(told(check.check(id)));
        ReportCheck.Result result = reports.check(planId, period);
        findings.addAll(result.findings());
        return result(startedAt, requestedBy, null, events, result.reports(), findings);
    }

    private static List<Discrepancy> told(List<Finding> findings) {
        return findings.stream().map(Discrepancy::of).toList();
    }

    private Verification result(
            Instant startedAt,
            String requestedBy,
            @Nullable Long checkpoint,
            long events,
            int replayed,
            List<Discrepancy> findings) {
        findings.forEach(finding -> LOG.error("the record is not as it was: {}", finding));
        return Verification.of(
                startedAt, clock.instant(), requestedBy, checkpoint, events, replayed, findings);
    }
}
