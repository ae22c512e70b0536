package se.aterblick.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Calls {@code event_store.append}: one transaction in one round trip. */
final class AppendFunction {

    private static final String CALL =
            "SELECT event_store.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CALL_FOR_ONE =
            "SELECT event_store.append_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UNIQUE_VIOLATION = "23505";

    /** With these the server has refused the statement, and its transaction is over. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "25", "40", "42", "53", "54");

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource dataSource;
    private final Duration patience;
    private final AppendMeters meters;

    /**
     * @param patience how long to go on asking what came of an append whose answer was not heard
     */
    AppendFunction(DataSource dataSource, Duration patience, AppendMeters meters) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.meters = meters;
    }

    /**
     * Stores what several callers append.
     *
     * @return which of them, by index, lost a race; all others' events are stored durably
     * @throws SQLException if it was refused: nothing of it is stored
     * @throws EventStoreException if the database cannot be reached: nothing of it is stored
     * @throws AppendOutcomeUnknown if the database could not be asked whether it is
     */
    BitSet append(List<Append> batch) throws SQLException {
        Connection connection = connect();
        SQLException unheard;
        try {
            return isOneEvent(batch)
                    ? callForOne(connection, batch.getFirst().events().getFirst())
                    : call(connection, batch);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState()) && batch.size() == 1) {
                return firstOnly();
            }
            if (isRefusal(e)) {
                throw e;
            }
            unheard = e;
        } finally {
            release(connection);
        }
        meters.unheard();
        return askAgain(batch, unheard);
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be reached", e);
        }
    }

    /**
     * Appends the same once more on other connections: what the first attempt stored is recognised,
     * what it did not store is stored now, and an attempt that is still on its way finds its
     * sequence numbers taken.
     */
    private BitSet askAgain(List<Append> batch, SQLException unheard) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        do {
            Thread.interrupted();
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            try {
                Connection connection = dataSource.getConnection();
                try {
                    return call(connection, batch);
                } finally {
                    release(connection);
                }
            } catch (SQLException e) {
                unheard.addSuppressed(e);
            }
        } while (System.nanoTime() < end);
        throw new AppendOutcomeUnknown(unheard);
    }

    private static boolean isOneEvent(List<Append> batch) {
        return batch.size() == 1 && batch.getFirst().events().size() == 1;
    }

    private static BitSet callForOne(Connection connection, EncodedEvent event)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CALL_FOR_ONE)) {
            AppendArguments.bind(event, statement);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1) ? new BitSet() : firstOnly();
            }
        }
    }

    private static BitSet firstOnly() {
        BitSet first = new BitSet();
        first.set(0);
        return first;
    }

    /** Appends in the connection's transaction, if it is in one. */
    static BitSet call(Connection connection, List<Append> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CALL)) {
            AppendArguments.of(batch).bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return lost(batch, result.getArray(1));
            }
        }
    }

    /** The appends that the events with these numbers are of. */
    private static BitSet lost(List<Append> batch, @Nullable Array events) throws SQLException {
        BitSet lost = new BitSet();
        if (events != null) {
            BitSet numbers = new BitSet();
            for (Integer number : (Integer[]) events.getArray()) {
                numbers.set(number);
            }
            int first = 1;
            for (int i = 0; i < batch.size(); i++) {
                lost.set(i, numbers.get(first));
                first += batch.get(i).events().size();
            }
        }
        return lost;
    }

    /** Not so if the connection broke, the server stopped, or the cause is none we know. */
    private static boolean isRefusal(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
    }

    private static void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException unusable) {
            // What was asked on it is answered or asked again on another.
        }
    }
}
