package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;

/** A process died and left its claims behind. */
class ClaimOfTheDeadTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void endsThoughItsClockWasAnHourAhead() {
        try (RunningService before = RunningService.start(database)) {
            before.awaitHead(stream);
        }
        rows.update(
                "UPDATE follow_up.processor_segment SET owner = 'dead', claimed_at = ?",
                Instant.now().plus(Duration.ofHours(1)).toString());
        rows.update("INSERT INTO follow_up.instance VALUES ('dead', 42)");
        stream.report(Facts.outcome("osa-varde", "AR", "65"));

        try (RunningService next = RunningService.start(database)) {
            next.awaitHead(stream);

            assertThat(
                            rows.queryForList(
                                    "SELECT owner FROM follow_up.processor_segment WHERE owner = 'dead'",
                                    String.class))
                    .isEmpty();
        }
    }
}
