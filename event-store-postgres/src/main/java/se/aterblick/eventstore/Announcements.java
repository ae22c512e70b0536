package se.aterblick.eventstore;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells whoever listens, in whatever process, that there are new events; beside the commits, so
 * that it lengthens none.
 *
 * <p>What comes within the pause after an announcement is told in the next one. An announcement
 * that fails is not repeated: listeners look by themselves now and then.
 */
final class Announcements {

    /** Carries nothing: whoever hears it reads the log. */
    static final String CHANNEL = "event_store_appended";

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration PAUSE = Duration.ofMillis(8);

    /** Not durable by itself, else every announcement would cost a write to disk. */
    private static final String NOTIFY =
            "SELECT set_config('synchronous_commit', 'off', true), pg_notify('"
                    + CHANNEL
                    + "', '')";

    private final JdbcTemplate jdbc;
    private final AtomicReference<State> state = new AtomicReference<>(State.SILENT);

    private enum State {
        SILENT,
        ANNOUNCING,
        MORE_TO_ANNOUNCE
    }

    Announcements(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Returns at once. */
    void announce() {
        if (state.get() != State.MORE_TO_ANNOUNCE
                && state.getAndSet(State.MORE_TO_ANNOUNCE) == State.SILENT) {
            Thread.ofVirtual().name("announce-events").start(this::run);
        }
    }

    private void run() {
        do {
            state.set(State.ANNOUNCING);
            tell();
        } while (!state.compareAndSet(State.ANNOUNCING, State.SILENT));
    }

    private void tell() {
        try {
            jdbc.query(NOTIFY, row -> {});
            Thread.sleep(PAUSE);
        } catch (DataAccessException e) {
            LOG.debug("new events were not announced", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
