package se.aterblick.command.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.plan.DecideTogether;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.eventstore.AppendOutcomeUnknown;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;

/** Where commands go, and what comes back of them, as the other end of a server sees it. */
class CommandRoutingTests {

    private static final PlanCommand REPORT =
            SmallPlanCommands.report(Facts.outcome("osa-varde", SmallPlan.AR, "4.0"));

    @Test
    void allCommandsOnAPlanGoTheSameWay() {
        assertThat(way(REPORT)).isEqualTo(SmallPlan.ID.value());
        assertThat(way(SmallPlanCommands.adopt())).isEqualTo(SmallPlan.ID.value());
        assertThat(way(new DecideTogether(SmallPlan.ID, List.of(REPORT))))
                .isEqualTo(SmallPlan.ID.value());
        assertThatThrownBy(() -> way("anything else")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failuresComeBackAsWhatTheyWere() {
        assertThatThrownBy(() -> sent(new CommandRejected(new InConflict.PlanExists("p"))))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        e -> assertThat(e.reason()).isEqualTo(new InConflict.PlanExists("p")));
        assertThatThrownBy(() -> sent(new ConcurrencyException("second")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> sent(new AggregateNotFoundException("p", "none")))
                .isInstanceOf(AggregateNotFoundException.class);
        assertThatThrownBy(() -> sent(new AppendOutcomeUnknown(new ConnectException())))
                .isInstanceOf(AppendOutcomeUnknown.class);
        assertThatThrownBy(
                        () -> sent(new EventStoreException("away", new ConnectException("away"))))
                .isInstanceOf(EventStoreException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void resultsComeBackInTheirOrder() {
        assertThat(sent(List.of(Optional.empty(), Optional.empty())))
                .isEqualTo(List.of(Optional.empty(), Optional.empty()));
    }

    @Test
    void withoutAnAnswerNobodyKnowsWhetherItWasRecorded() {
        assertThatThrownBy(() -> lost(new IllegalStateException("connection lost")))
                .isInstanceOf(AppendOutcomeUnknown.class);
    }

    @Test
    void withoutAnInstanceThatDecidesNothingWasRecorded() {
        assertThatThrownBy(() -> lost(new NoHandlerForCommandException("none")))
                .isInstanceOf(EventStoreException.class)
                .isNotInstanceOf(AppendOutcomeUnknown.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    private static String way(Object payload) {
        return CommandRouting.BY_PLAN.getRoutingKey(new GenericCommandMessage<>(payload));
    }

    /** Decided by a handler that fails so or results in that. */
    private static Object sent(Object outcome) {
        return result(new AnsweringCommandBus(handling(outcome)));
    }

    /** Lost on the way. */
    private static Object lost(RuntimeException failure) {
        return result(handling(failure));
    }

    private static CommandBus handling(Object outcome) {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                String.class.getName(),
                command -> {
                    if (outcome instanceof RuntimeException failure) {
                        throw failure;
                    }
                    return outcome;
                });
        return bus;
    }

    private static Object result(CommandBus way) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        CommandMessage<String> command = new GenericCommandMessage<>("command");
        new RoutedCommandBus(way).dispatch(command, (sent, answered) -> result.set(answered));
        if (result.get().isExceptional()
                && result.get().exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
        return result.get().getPayload();
    }
}
