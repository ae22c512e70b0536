package se.aterblick.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.aterblick.value.PlanId;

/** The log as the table of events holds it. */
public final class PostgresEventLog implements EventLog {

    private static final int FIRST_PAGE = 64;

    private static final String SELECT =
            """
            SELECT position, plan_id, sequence, event_id, event_type, revision, recorded_at, payload,
                metadata
            FROM event_store.event
            """;

    private static final String LOG = SELECT + BehindPosition.CONDITION;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** Reads with the rights of the data source's role. */
    public PostgresEventLog(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        return template.query(BehindPosition.of(LOG, position, most), PostgresEventLog::event);
    }

    @Override
    public List<StoredEvent> stream(PlanId planId) {
        return streamFrom(planId, 0).toList();
    }

    @Override
    public Stream<StoredEvent> streamFrom(PlanId planId, long first) {
        return Pages.growing(
                (last, size) -> page(planId, last == null ? first : last.sequence() + 1, size),
                FIRST_PAGE,
                EventTable.PAGE);
    }

    private List<StoredEvent> page(PlanId planId, long first, int size) {
        return jdbc.sql(SELECT + "WHERE plan_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?")
                .params(planId.value(), first, size)
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

    /** By the places of the columns: finding them by name takes longer than reading them. */
    private static StoredEvent event(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
