package se.aterblick.query.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole record every night; of several instances, one does. A time of {@code -} turns
 * it off.
 */
@Component
public final class NightlyVerification implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);
    private static final String NEVER = "-";
    private static final String REQUESTED_BY = "nightly";
    private static final long LOCK = 0x0A7E_B005L;

    private final Verifications verifications;
    private final DataSource dataSource;
    private final String time;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable Future<?> next;
    private volatile boolean running;

    NightlyVerification(
            Verifications verifications,
            @Qualifier("queryDataSource") DataSource dataSource,
            @Value("${aterblick.verification.cron:0 30 1 * * *}") String time) {
        this.verifications = verifications;
        this.dataSource = dataSource;
        this.time = time;
        scheduler.setThreadNamePrefix("verification-");
        scheduler.setDaemon(true);
    }

    /** Verifies now, unless another instance is about to. */
    public void run() {
        try (Connection connection = dataSource.getConnection()) {
            if (!answer(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return;
            }
            try {
                verifications
                        .everything(REQUESTED_BY)
                        .ifPresent(result ->
                                LOG.info(
                                        "verified {} events and {} reports: {} findings",
                                        result.events(),
                                        result.reports(),
                                        result.findings().size()));
            } finally {
                answer(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("the record could not be verified", e);
        }
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void start() {
        scheduler.initialize();
        if (!NEVER.equals(time)) {
            TimeZone stockholm = TimeZone.getTimeZone(ZoneId.of("Europe/Stockholm"));
            next = scheduler.schedule(this::run, new CronTrigger(time, stockholm));
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
