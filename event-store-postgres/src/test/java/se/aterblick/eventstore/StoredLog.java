package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored events, looked at past any engine. */
final class StoredLog {

    private final JdbcTemplate jdbc;

    StoredLog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    List<String> eventIds() {
        return jdbc.queryForList(
                "SELECT event_id FROM event_store.event ORDER BY position", String.class);
    }

    /** The commands that recorded something, each once for every event. */
    List<String> commandIds() {
        return jdbc.queryForList(
                "SELECT command_id FROM event_store.event ORDER BY position", String.class);
    }

    List<Long> positions() {
        return jdbc.queryForList(
                "SELECT position FROM event_store.event ORDER BY position", Long.class);
    }

    /** Positions are 1, 2, 3 … in the log, sequences 0, 1, 2 … in every plan. */
    void assertDense() {
        List<Long> positions = positions();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT plan_id FROM event_store.event GROUP BY plan_id
                                HAVING min(sequence) <> 0 OR max(sequence) + 1 <> count(*)
                                """,
                                String.class))
                .as("plans with a gap")
                .isEmpty();
    }

    /** Every command that is there at all is there with so many events, one behind the other. */
    void assertWhole(int eventsOfACommand) {
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT command_id FROM event_store.event GROUP BY command_id
                                HAVING count(*) <> ? OR min(command_step) <> 0
                                    OR max(position) - min(position) <> count(*) - 1
                                """,
                                String.class,
                                eventsOfACommand))
                .as("commands in part")
                .isEmpty();
    }
}
