package se.aterblick.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes into the tables that are read, in the caller's transaction; what is done to many rows one
 * behind the other goes in one round trip. Nothing is certain to be written before {@link #flush}.
 */
public final class LiveRows implements Rows {

    private final JdbcTemplate jdbc;
    private final List<@Nullable Object[]> pending = new ArrayList<>();
    private String statement = "";

    public LiveRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Table table, @Nullable Object... values) {
        add(table.upsert(), values);
    }

    @Override
    public void set(Table table, String column, Object value, List<?> key) {
        add(table.update(column), Stream.concat(Stream.of(value), key.stream()).toArray());
    }

    @Override
    public void remove(Table table, List<?> keyPrefix) {
        add(table.delete(keyPrefix.size()), keyPrefix.toArray());
    }

    /** Writes what is not written yet. */
    public void flush() {
        if (!pending.isEmpty()) {
            jdbc.batchUpdate(statement, pending);
            pending.clear();
        }
    }

    private void add(String next, @Nullable Object[] values) {
        if (!next.equals(statement)) {
            flush();
            statement = next;
        }
        pending.add(values);
    }
}
