package se.aterblick.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL notifies of new events. */
final class NotifiedEvents implements NewEvents.Source {

    private static final Logger LOG = LoggerFactory.getLogger(NotifiedEvents.class);

    /** A connection that is dead without having said so is noticed after this long. */
    private static final int PROBE_MILLIS = 10_000;

    private final DataSource dataSource;
    private volatile boolean stopped;
    private volatile @Nullable Connection connection;

    NotifiedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void listen(Runnable news) throws SQLException {
        try (Connection opened = dataSource.getConnection()) {
            connection = opened;
            follow(opened, news);
        } finally {
            connection = null;
        }
    }

    @Override
    public void stop() {
        stopped = true;
        abort();
    }

    private void follow(Connection opened, Runnable news) throws SQLException {
        PGConnection postgres = opened.unwrap(PGConnection.class);
        try (Statement statement = opened.createStatement()) {
            statement.execute("LISTEN " + Announcements.CHANNEL);
            // Whatever was stored while nobody listened.
            news.run();
            while (!stopped) {
                if (postgres.getNotifications(PROBE_MILLIS).length > 0) {
                    news.run();
                } else {
                    statement.execute("SELECT 1");
                }
            }
        } finally {
            // It must not go back to the pool while it listens.
            abort();
        }
    }

    private void abort() {
        @Nullable Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException alreadyBroken) {
                LOG.debug("listening connection was broken", alreadyBroken);
            }
        }
    }
}
