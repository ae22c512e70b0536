package se.aterblick.http.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Recognises that a request failed only because the database could not be reached. */
final class UnreachableDatabase {

    /** Deeper than any chain of causes of ours; one may be a circle. */
    private static final int MOST_CAUSES = 20;

    private UnreachableDatabase() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof ConnectException
                    || (cause instanceof SQLException sql && isUnreachable(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** No connection was to be had in time, it broke (class 08), or the server stops (57P). */
    private static boolean isUnreachable(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }
}
