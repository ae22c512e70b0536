package se.aterblick.query.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one thread of all instances rebuild a projection, or several together. Everything that
 * thread does goes over the one connection that holds the locks: when that is lost, so is the
 * attempt. Its helpers, which fill the next sets over other connections, stop where the next
 * attempt begins.
 */
@Component
class RebuildLock {

    /** PostgreSQL keeps locks of this kind by two numbers; this one is ours. */
    private static final int REBUILDS = 0x0A7E_B002;

    private final WorkConnections dataSource;

    RebuildLock(@Qualifier("queryDataSource") WorkConnections dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work with the locks held that are free, or nothing if none is. */
    void ofThoseFree(List<String> projections, Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<String> held = new ArrayList<>();
            try {
                for (String projection : projections) {
                    if (ask(
                            connection,
                            "SELECT pg_try_advisory_lock(?, hashtext(?))",
                            projection)) {
                        held.add(projection);
                    }
                }
                if (!held.isEmpty()) {
                    bound(connection, held, work);
                }
            } finally {
                held.forEach(projection -> release(connection, projection));
            }
        }
    }

    private void bound(Connection connection, List<String> held, Work work) throws SQLException {
        TransactionSynchronizationManager.bindResource(
                dataSource, new ConnectionHolder(connection));
        try {
            work.on(connection, held);
        } finally {
            TransactionSynchronizationManager.unbindResource(dataSource);
        }
    }

    private void release(Connection connection, String projection) {
        try {
            ask(connection, "SELECT pg_advisory_unlock(?, hashtext(?))", projection);
        } catch (SQLException e) {
            // A connection that cannot give the lock back must not be lent to others with it.
            dataSource.evict(connection);
        }
    }

    private static boolean ask(Connection connection, String question, String projection)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, REBUILDS);
            statement.setString(2, projection);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** What is done with locks held. */
    interface Work {
        void on(Connection connection, List<String> projections) throws SQLException;
    }
}
