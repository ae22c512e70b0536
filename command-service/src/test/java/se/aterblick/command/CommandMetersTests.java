package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.CommandMark;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.PlanId;

/** What whoever runs several instances can see of the races between them. */
class CommandMetersTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final SimulatedInstance ONE = new SimulatedInstance(DATABASE.command());
    private static final SimulatedInstance OTHER = new SimulatedInstance(DATABASE.command());

    private static PlanId plan;

    @BeforeAll
    static void adopt() {
        AdoptPlan adoption = AdoptPlan.of(SmallPlan.content(), Callers.CONTROLLER, null);
        ONE.send(adoption);
        plan = adoption.planId();
    }

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void countsALostRaceItsRetryAndTheAnswerThatCameOfIt() {
        OTHER.send(outcome("other-1"));
        ONE.send(outcome("one-1"));
        double conflicts = counted(OTHER, "aterblick.append.conflicts");
        double retries = counted(OTHER, "aterblick.commands.retries");

        OTHER.send(outcome("other-2"));

        assertThat(counted(OTHER, "aterblick.append.conflicts")).isEqualTo(conflicts + 1);
        assertThat(counted(OTHER, "aterblick.commands.retries")).isEqualTo(retries + 1);
        assertThat(
                        OTHER.meters()
                                .get("aterblick.commands")
                                .tags("command", "recordfacts", "outcome", "recorded")
                                .timer()
                                .count())
                .isEqualTo(2);
    }

    @Test
    void countsNoRetryWhereNobodyElseWrites() {
        double before = counted(ONE, "aterblick.commands.retries");
        ONE.send(outcome("alone-1"));
        double afterCatchingUp = counted(ONE, "aterblick.commands.retries");
        ONE.send(outcome("alone-2"));

        assertThat(afterCatchingUp - before).isLessThanOrEqualTo(1);
        assertThat(counted(ONE, "aterblick.commands.retries")).isEqualTo(afterCatchingUp);
    }

    private static double counted(SimulatedInstance instance, String name) {
        return instance.meters().get(name).counter().count();
    }

    private static RecordFacts outcome(String commandId) {
        return new RecordFacts(
                plan,
                List.of(Facts.outcome("osa-varde", SmallPlan.AR, "65")),
                Origin.of(Callers.MANAGER, new CommandMark(commandId, "of " + commandId)));
    }
}
