package se.aterblick.command.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.TooManyCommands;
import se.aterblick.eventstore.AppendOutcomeUnknown;

/**
 * Sends commands to their plans.
 *
 * <p>A refusal is never given on a stale view: a command that is refused is tried once more on the
 * plan as the store has it, for a refusal drops the plan from the cache. Lost races are retried by
 * the gateway, a bounded number of times.
 */
public final class PlanCommands {

    private static final Logger LOG = LoggerFactory.getLogger(PlanCommands.class);

    private static final Duration[] TIMES = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };

    private final CommandGateway gateway;
    private final KnownPlans knownPlans;
    private final Predecessors predecessors;
    private final MeterRegistry meters;
    private final CommandPlaces places;

    public PlanCommands(
            CommandGateway gateway,
            KnownPlans knownPlans,
            Predecessors predecessors,
            MeterRegistry meters,
            CommandPlaces places) {
        this.gateway = gateway;
        this.knownPlans = knownPlans;
        this.predecessors = predecessors;
        this.meters = meters;
        this.places = places;
    }

    /**
     * Waits until the command is decided and, if accepted, durably recorded.
     *
     * @throws CommandRejected if it is refused
     * @throws ConcurrencyException if it lost the race for the plan too often
     * @throws TooManyCommands if all places for commands are taken
     */
    public CommandResult send(PlanCommand command) {
        return inOnePlace(() -> sendInPlace(command));
    }

    /**
     * Does work of which several commands are part, so that it is turned away as a whole or not at
     * all.
     *
     * @throws TooManyCommands if all places for commands are taken
     */
    public <T> T inOnePlace(Supplier<T> work) {
        return places.whileHeld(work);
    }

    /** The same as {@link #send} for who has a place already. */
    public CommandResult sendInPlace(PlanCommand command) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            CommandResult result = decided(predecessors.toldTo(command));
            outcome = result.recordedNow() ? "recorded" : "repeated";
            return result;
        } catch (CommandRejected e) {
            outcome = e.reason().code();
            throw e;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            outcome = "conflict";
            throw e;
        } catch (AppendOutcomeUnknown e) {
            outcome = "outcome-unknown";
            throw e;
        } finally {
            String name = command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            sample.stop(timer(name, outcome));
            LOG.info("command {} on plan {}: {}", name, command.planId(), outcome);
        }
    }

    private Timer timer(String command, String outcome) {
        return Timer.builder("aterblick.commands")
                .description("Time to decide a command and, if accepted, to record it durably")
                .tags("command", command, "outcome", outcome)
                .serviceLevelObjectives(TIMES)
                .register(meters);
    }

    private CommandResult decided(PlanCommand command) {
        try {
            return dispatched(command);
        } catch (CommandRejected mayBeStale) {
            return dispatched(command);
        }
    }

    private CommandResult dispatched(PlanCommand command) {
        try {
            return gateway.<CommandResult>send(command).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AggregateNotFoundException) {
                throw knownPlans.unknown(command.planId(), command.origin().caller());
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
