package se.aterblick.query.rebuild;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild of a projection.
 *
 * @param revision the least revision of the projection that its rows are to be of
 * @param requestedBy the opaque id of who asked for it, or why the service did itself
 * @param starts how often it began; more than once if it was cut short
 * @param position how many events it has folded
 * @param head how many it has to fold, as far as known
 * @param eventsPerSecond how many it folds, since it began last; absent when it does not run
 * @param secondsLeft until all that is known is folded, at that rate; absent without one
 * @param rowsRemoved how many rows were wrong or too many; absent until it is done
 * @param rowsWritten how many rows were wrong or missing; absent until it is done
 * @param reason why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rebuild(
        @JsonIgnore long id,
        @JsonIgnore String projection,
        @JsonIgnore int revision,
        State state,
        String requestedBy,
        Instant requestedAt,
        int starts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long head,
        int percent,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long rowsRemoved,
        @Nullable Long rowsWritten,
        @Nullable String reason) {

    /** How far a rebuild has come; one that waits for its turn or was cut short is running. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static Rebuild row(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        long position = row.getLong("position");
        long head = row.getLong("head");
        @Nullable Long rate = rate(state, position - row.getLong("started_from"), row);
        return new Rebuild(
                row.getLong("id"),
                row.getString("projection"),
                row.getInt("revision"),
                state,
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("starts"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                position,
                head,
                percent(state, position, head),
                rate,
                rate == null || rate == 0 ? null : Math.max(0, head - position) / rate,
                row.getObject("rows_removed", Long.class),
                row.getObject("rows_written", Long.class),
                row.getString("reason"));
    }

    /** Whole per cent of the log, rounded down; 100 only when the rows are in place. */
    static int percent(State state, long position, long head) {
        if (state == State.DONE) {
            return 100;
        }
        return head == 0 ? 0 : (int) Math.min(99, position * 100 / head);
    }

    private static @Nullable Long rate(State state, long events, ResultSet row)
            throws SQLException {
        double seconds = row.getDouble("seconds");
        return state == State.RUNNING && seconds > 0 ? Math.round(events / seconds) : null;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
