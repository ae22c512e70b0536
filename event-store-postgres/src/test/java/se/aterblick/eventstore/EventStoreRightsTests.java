package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the two services' database roles may do to the log of events. */
class EventStoreRightsTests {

    private static final String INSERT =
            """
            INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id, command_step,
                event_type, revision, recorded_at, aggregate_type, payload, metadata)
            VALUES (%1$d + 1, 'rights', %1$d, '%2$s', 'c-%1$d', 0, 'plan.adopted', '1', '2024-01-01T00:00:00Z', 'OperationalPlan', '', '')
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void appendOneEvent() {
        run(DATABASE.command(), INSERT.formatted(0, "e-0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_store.event SET payload = 'x'",
                "DELETE FROM event_store.event",
                "TRUNCATE event_store.event",
                "DROP TABLE event_store.event",
                "ALTER TABLE event_store.event DROP CONSTRAINT event_event_id",
                "DELETE FROM event_store.snapshot",
                "ALTER TABLE event_store.event DISABLE TRIGGER ALL"
            })
    void refusesToAlterHistoryForBothServices(String statement) {
        for (DataSource service : new DataSource[] {DATABASE.command(), DATABASE.query()}) {
            assertThatThrownBy(() -> run(service, statement))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
        assertThat(events(DATABASE.owner())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_store.event SET payload = 'x' WHERE false",
                "DELETE FROM event_store.event",
                "TRUNCATE event_store.event"
            })
    void refusesToAlterHistoryForTheOwnerToo(String statement) {
        assertThatThrownBy(() -> run(DATABASE.owner(), statement))
                .rootCause()
                .hasMessageContaining("stored events are never changed");
        assertThat(events(DATABASE.owner())).isEqualTo(1);
    }

    @Test
    void letsTheQuerySideReadButNotAppend() {
        assertThat(events(DATABASE.query())).isEqualTo(1);
        assertThatThrownBy(() -> run(DATABASE.query(), INSERT.formatted(1, "e-1")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void run(DataSource dataSource, String statement) {
        new JdbcTemplate(dataSource).execute(statement);
    }

    private static int events(DataSource dataSource) {
        Integer count =
                new JdbcTemplate(dataSource)
                        .queryForObject("SELECT count(*) FROM event_store.event", Integer.class);
        return count == null ? 0 : count;
    }
}
