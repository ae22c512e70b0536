package se.aterblick.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.aterblick.value.PlanId;

/** The log as the table of events holds it. */
public final class PostgresEventLog implements EventLog {

    private static final String SELECT =
            """
            SELECT position, plan_id, sequence, event_id, event_type, revision, recorded_at, payload,
                metadata
            FROM event_store.event
            """;

    private final JdbcClient jdbc;

    /** Reads with the rights of the data source's role. */
    public PostgresEventLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        return jdbc.sql(SELECT + "WHERE position > ? ORDER BY position LIMIT ?")
                .params(position, most)
                .query(PostgresEventLog::event)
                .list();
    }

    @Override
    public List<StoredEvent> stream(PlanId planId) {
        return jdbc.sql(SELECT + "WHERE plan_id = ? ORDER BY sequence")
                .param(planId.value())
                .query(PostgresEventLog::event)
                .list();
    }

    @Override
    public List<String> plans() {
        return jdbc.sql("SELECT plan_id FROM event_store.event WHERE sequence = 0 ORDER BY plan_id")
                .query(String.class)
                .list();
    }

    @Override
    public long end() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM event_store.event")
                .query(Long.class)
                .single();
    }

    private static StoredEvent event(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("plan_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("revision"),
                row.getString("recorded_at"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
