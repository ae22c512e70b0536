package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;

/** A command side that connects as the query side can decide, but not record. */
class CommandSideRightsTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void cannotRecordWithTheQuerySidesRoleAndSaysSo() {
        try (SimulatedInstance reader = new SimulatedInstance(DATABASE.query())) {
            assertThatThrownBy(() -> reader.send(SmallPlanCommands.adopt()))
                    .isNotInstanceOf(CommandRejected.class)
                    .rootCause()
                    .hasMessageContaining("permission denied for function append");
            assertThat(events()).isZero();
        }
    }

    @Test
    void remembersNothingOfWhatItCouldNotRecord() {
        try (SimulatedInstance reader = new SimulatedInstance(DATABASE.query())) {
            assertThatThrownBy(() -> reader.send(SmallPlanCommands.adopt())).isNotNull();

            assertThatThrownBy(() ->
                            reader.send(
                                    SmallPlanCommands.report(
                                            Facts.outcome("osa-varde", SmallPlan.AR, "65"))))
                    .isInstanceOf(CommandRejected.class)
                    .hasMessage("unknown-plan");
        }
    }

    private static int events() {
        Integer count =
                new JdbcTemplate(DATABASE.owner())
                        .queryForObject("SELECT count(*) FROM event_store.event", Integer.class);
        return count == null ? 0 : count;
    }
}
