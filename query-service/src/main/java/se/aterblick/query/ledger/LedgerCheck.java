package se.aterblick.query.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.value.PlanId;

/**
 * Computes everything again: every stored event against its entry, every entry against its leaf,
 * all tiles and checkpoints against the tree. It reads page by page, all of it as of one moment,
 * and changes nothing.
 */
@Component
public final class LedgerCheck {

    private final EventLog log;
    private final LedgerRows rows;
    private final Checkpoints checkpoints;
    private final LedgerIdentity identity;
    private final TransactionTemplate oneMoment;

    LedgerCheck(
            EventLog log,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions,
            LedgerRows rows,
            Checkpoints checkpoints,
            LedgerIdentity identity) {
        this.log = log;
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What is not as it was; empty if nothing was changed. What the database itself could be made
     * to forget together with the ledger, only what was given out remembers.
     */
    public List<Finding> check() {
        return Objects.requireNonNull(
                oneMoment.execute(status -> {
                    Findings findings = new Findings();
                    new LogCheck(log, rows, identity.origin(), findings).run();
                    new TreeCheck(rows, checkpoints, identity.origin(), findings).run();
                    return findings.all();
                }));
    }

    /**
     * What of a checkpoint that was given out is no longer so; empty if the log goes on from it.
     * This is what a database that was put back as a whole cannot tell of itself.
     */
    public Optional<Finding> check(Checkpoint given) {
        return Objects.requireNonNull(
                oneMoment.execute(status -> new GapCheck(log, identity.origin()).run(given)));
    }

    /** What of a plan's stored events is not as the ledger says; empty if nothing was changed. */
    public List<Finding> check(PlanId planId) {
        return Objects.requireNonNull(
                oneMoment.execute(
                        status -> new PlanCheck(rows, identity.origin()).run(log.stream(planId))));
    }
}
