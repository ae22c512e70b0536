package se.aterblick.http.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Recognises that something failed only because the database could not be reached, or gave up
 * because it took too long.
 */
public final class UnreachableDatabase {

    /** Deeper than any chain of causes of ours; one may be a circle. */
    private static final int MOST_CAUSES = 20;

    private static final String QUERY_CANCELED = "57014";

    private UnreachableDatabase() {}

    /** Whether the connection was lost or could not be had, so that trying again may help. */
    public static boolean isCauseOf(Throwable failure) {
        return hasCause(
                failure,
                cause ->
                        cause instanceof ConnectException
                                || (cause instanceof SQLException sql && isUnreachable(sql)));
    }

    /** Whether a statement was ended because its time was up. */
    static boolean gaveUp(Throwable failure) {
        return hasCause(
                failure,
                cause ->
                        cause instanceof SQLException sql
                                && QUERY_CANCELED.equals(sql.getSQLState()));
    }

    private static boolean hasCause(Throwable failure, Predicate<Throwable> wanted) {
        @Nullable Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (wanted.test(cause)) {
                return true;
            }
            cause = behind(cause);
        }
        return false;
    }

    /** What a rollback hides that failed as well is what broke the connection. */
    private static @Nullable Throwable behind(Throwable failure) {
        return failure instanceof TransactionSystemException end
                        && end.getApplicationException() != null
                ? end.getApplicationException()
                : failure.getCause();
    }

    /** No connection was to be had in time, it broke (class 08), or the server stops (57P). */
    private static boolean isUnreachable(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }
}
