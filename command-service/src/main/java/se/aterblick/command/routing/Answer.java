package se.aterblick.command.routing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.Refusal;
import se.aterblick.eventstore.AppendOutcomeUnknown;

/**
 * What came of a command, as a value. Axon Server hands over results as they are, but of a failure
 * only its text; so what failed is told as a result too.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "answer")
sealed interface Answer {

    /** The result of one command. */
    record Done(CommandResult result) implements Answer {}

    /** The results of several that were decided together; null for one that is to ask alone. */
    record Together(List<@Nullable CommandResult> results) implements Answer {}

    /** Nothing is recorded, for a reason that the caller is told. */
    record Refused(Refusal refusal) implements Answer {}

    /** Another writer was first. */
    record LostRace(String detail) implements Answer {}

    /** There is no such plan. */
    record NoSuchPlan(String planId, String detail) implements Answer {}

    /** Nobody knows whether it is recorded. */
    record OutcomeUnknown(String detail) implements Answer {}

    /** The log could not be reached; nothing is recorded. */
    record Unreachable(String detail) implements Answer {}

    /** Something is wrong with the instance that was to decide. */
    record Failed(String detail) implements Answer {}

    static Answer of(CommandResultMessage<?> message) {
        if (message.isExceptional()) {
            return of(message.exceptionResult());
        }
        return switch (message.getPayload()) {
            case CommandResult result -> new Done(result);
            case List<?> several -> together(several);
            default -> new Failed("no result of a plan: " + message.getPayloadType());
        };
    }

    private static Together together(List<?> several) {
        List<@Nullable CommandResult> results = new ArrayList<>(several.size());
        for (Object one : several) {
            results.add(
                    one instanceof Optional<?> found
                                    && found.orElse(null) instanceof CommandResult result
                            ? result
                            : null);
        }
        return new Together(results);
    }

    private static Answer of(Throwable failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure) {
            case CommandRejected e -> new Refused(Refusal.of(e));
            case ConcurrencyException e -> new LostRace(detail);
            case AggregateStreamCreationException e -> new LostRace(detail);
            case AggregateNotFoundException e ->
                    new NoSuchPlan(String.valueOf(e.getAggregateIdentifier()), detail);
            case AppendOutcomeUnknown e -> new OutcomeUnknown(detail);
            case EventStoreException e when e.getCause() instanceof ConnectException ->
                    new Unreachable(detail);
            default -> new Failed(failure.getClass().getName() + ": " + detail);
        };
    }

    /**
     * The result as the command's sender expects it.
     *
     * @throws RuntimeException what failed, as it would be without a server between
     */
    default Object opened() {
        return switch (this) {
            case Done done -> done.result();
            case Together together ->
                    together.results().stream().map(Optional::ofNullable).toList();
            case Refused refused -> throw refused.refusal().rejected();
            case LostRace lost -> throw new ConcurrencyException(lost.detail());
            case NoSuchPlan none ->
                    throw new AggregateNotFoundException(none.planId(), none.detail());
            case OutcomeUnknown unknown ->
                    throw new AppendOutcomeUnknown(new IllegalStateException(unknown.detail()));
            case Unreachable away ->
                    throw new EventStoreException(
                            away.detail(), new ConnectException(away.detail()));
            case Failed failed -> throw new CommandExecutionException(failed.detail(), null);
        };
    }
}
