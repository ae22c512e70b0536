package se.aterblick.query.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole record every night. Of several instances one does, once for each time it is
 * due, also where their clocks differ or are set back; should it die in the middle, another one
 * does. A time of {@code -} turns it off.
 */
@Component
public final class NightlyVerification implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);
    private static final String NEVER = "-";
    private static final String REQUESTED_BY = "nightly";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long LOCK = 0x0A7E_B005L;

    private final Verifications verifications;
    private final VerificationResults results;
    private final DataSource dataSource;
    private final String time;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable Future<?> next;
    private volatile Instant due = Instant.EPOCH;
    private volatile boolean running;

    NightlyVerification(
            Verifications verifications,
            VerificationResults results,
            @Qualifier("queryDataSource") DataSource dataSource,
            @Value("${aterblick.verification.cron:0 30 1 * * *}") String time) {
        this.verifications = verifications;
        this.results = results;
        this.dataSource = dataSource;
        this.time = time;
        scheduler.setThreadNamePrefix("verification-");
        scheduler.setDaemon(true);
    }

    /**
     * Verifies, unless some instance has done what was due then; waits while one is at it.
     *
     * @param due when it was due, by the clock of whoever calls
     */
    public void run(Instant due) {
        try {
            while (!results.isThere(due) && !verifyAlone(due)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOG.error("the record could not be verified", e);
        }
    }

    /** Whether this instance could see to it. */
    private boolean verifyAlone(Instant due) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!answer(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            try {
                return results.isThere(due) || verify(due);
            } finally {
                answer(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private boolean verify(Instant due) {
        Optional<Verification> verified = verifications.due(REQUESTED_BY, due);
        verified.ifPresent(result ->
                LOG.info(
                        "verified {} events and {} reports: {} findings",
                        result.events(),
                        result.reports(),
                        result.findings().size()));
        return verified.isPresent();
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private @Nullable Instant noted(Trigger nightly, TriggerContext context) {
        @Nullable Instant next = nightly.nextExecution(context);
        due = next == null ? due : next;
        return next;
    }

    @Override
    public void start() {
        scheduler.initialize();
        if (!NEVER.equals(time)) {
            TimeZone stockholm = TimeZone.getTimeZone(ZoneId.of("Europe/Stockholm"));
            Trigger nightly = new CronTrigger(time, stockholm);
            next = scheduler.schedule(() -> run(due), context -> noted(nightly, context));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (next != null) {
            next.cancel(false);
        }
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
