package se.aterblick.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.DecideTogether;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.eventstore.AppendOutcomeUnknown;

/**
 * Sends commands to their plans. What several callers report on one plan at the same time is
 * decided and stored together, so that a plan takes many reports for each commit.
 *
 * <p>A caller who is alone does not wait for others. While one is at work on a plan, those who come
 * line up; the first of them then works for all. Nobody is answered before what was recorded for
 * him, and all that it was decided on, is durable. Who is refused is asked again alone.
 */
final class PlanGateway extends DefaultCommandGateway {

    private final PlanQueues queues = new PlanQueues();

    PlanGateway(Builder builder) {
        super(builder);
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        return switch (command) {
            case RecordFacts report -> inTurn(report);
            case CorrectFact correction -> inTurn(correction);
            default -> super.send(command);
        };
    }

    @SuppressWarnings("unchecked") // what these commands result in
    private <R> CompletableFuture<R> inTurn(PlanCommand command) {
        PlanQueues.Place place = queues.enter(command);
        if (place.leads()) {
            try {
                work(queues.whoWaits(place));
            } finally {
                queues.passOn(place);
            }
        }
        CompletableFuture<CommandResult> answer = place.answer().orElseGet(() -> alone(command));
        return (CompletableFuture<R>) answer;
    }

    private CompletableFuture<CommandResult> alone(PlanCommand command) {
        return super.send(command);
    }

    private void work(List<PlanQueues.Place> places) {
        if (places.size() == 1) {
            places.getFirst().tell(alone(places.getFirst().command()));
            return;
        }
        List<PlanCommand> commands = new ArrayList<>(places.size());
        places.forEach(place -> commands.add(place.command()));
        try {
            List<Optional<CommandResult>> results = together(commands).join();
            for (int i = 0; i < places.size(); i++) {
                PlanQueues.Place place = places.get(i);
                results.get(i)
                        .ifPresentOrElse(
                                result -> place.tell(CompletableFuture.completedFuture(result)),
                                place::tellToAskAlone);
            }
        } catch (CompletionException e) {
            places.forEach(place -> tell(place, e));
        } catch (RuntimeException | Error e) {
            places.forEach(PlanQueues.Place::tellToAskAlone);
            throw e;
        }
    }

    private CompletableFuture<List<Optional<CommandResult>>> together(List<PlanCommand> commands) {
        return super.send(new DecideTogether(commands.getFirst().planId(), commands));
    }

    /** A race is lost, and an outcome unknown, for all; anything else may be the fault of one. */
    private static void tell(PlanQueues.Place place, CompletionException failure) {
        switch (failure.getCause()) {
            case ConcurrencyException e -> place.tell(CompletableFuture.failedFuture(e));
            case AppendOutcomeUnknown e -> place.tell(CompletableFuture.failedFuture(e));
            case null, default -> place.tellToAskAlone();
        }
    }
}
