package se.aterblick.query.projection;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the batches of a processor and the moment in which a rebuild puts its rows in place apart,
 * across instances. Taken before anything is written, so that nobody waits for each other in a
 * ring.
 */
@Component
public class ProjectionLocks {

    /** PostgreSQL keeps locks of this kind by two numbers; this one is ours. */
    private static final int BATCHES = 0x0A7E_B001;

    private final JdbcTemplate jdbc;

    ProjectionLocks(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the transaction write as one of the processor's batches. */
    void batch(Processor processor) {
        take("SELECT pg_advisory_xact_lock_shared(?, hashtext(?))", processor);
    }

    /**
     * Waits until no batch of the processor is under way, and holds up others to the end of the
     * transaction.
     */
    public void noBatch(Processor processor) {
        take("SELECT pg_advisory_xact_lock(?, hashtext(?))", processor);
    }

    private void take(String lock, Processor processor) {
        jdbc.query(lock, row -> {}, BATCHES, processor.code());
    }
}
