package se.aterblick.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.DispatchDecision;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.state.PlanState;
import se.aterblick.state.Receipt;

/**
 * One operational plan: everything adopted, reported, submitted and decided for it, in one order.
 *
 * <p>It only brings together what is pure: the state is {@link PlanState}'s fold, decisions are the
 * policies'.
 */
@AggregateRoot(type = "operational-plan")
public class OperationalPlan {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable String planId;

    private PlanState state = PlanState.EMPTY;

    /** For Axon. */
    protected OperationalPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(AdoptPlan command, Clock clock) {
        if (state.isAdopted()) {
            return repeated(command);
        }
        return decide(command, clock);
    }

    /** What a plan is compared with is its content: files in older formats hold the same. */
    private CommandResult repeated(AdoptPlan command) {
        if (!state.adoptedPlan().equals(command.plan())) {
            throw new CommandRejected(new InConflict.PlanExists(command.planId().value()));
        }
        AccessPolicy.checkCommittee(state.plan(), command.origin().caller());
        Receipt adoption = state.receipt(command.origin().mark().commandId()).orElseThrow();
        return new CommandResult(adoption, false);
    }

    @CommandHandler
    CommandResult handle(RecordFacts command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(CorrectFact command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(RecordBatch command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(RevisePlan command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(SubmitReport command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(ReferReportBack command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(ApproveReport command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(VerifyMinutes command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(PostPublicNotice command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    CommandResult handle(DispatchDecision command, Clock clock) {
        return decide(command, clock);
    }

    /**
     * The commands' results in their order; empty for one that is refused, which has to be sent
     * alone to hear why.
     */
    @CommandHandler
    List<Optional<CommandResult>> handle(DecideTogether together, Clock clock) {
        return together.commands().stream().map(command -> granted(command, clock)).toList();
    }

    private Optional<CommandResult> granted(PlanCommand command, Clock clock) {
        try {
            return Optional.of(decide(command, clock));
        } catch (CommandRejected refused) {
            return Optional.empty();
        }
    }

    private CommandResult decide(PlanCommand command, Clock clock) {
        return switch (Ruling.on(state, command, clock)) {
            case Ruling.Repeated r -> new CommandResult(r.receipt(), false);
            case Ruling.Granted g -> {
                g.decision().steps().forEach(step -> record(step, command.origin(), g.knownAt()));
                String commandId = command.origin().mark().commandId();
                yield new CommandResult(state.receipt(commandId).orElseThrow(), true);
            }
        };
    }

    private static void record(Decision.Step step, Origin origin, Instant knownAt) {
        MetaData metaData =
                StoredEvents.metaData(
                        origin.caller().id(),
                        step.role().name(),
                        origin.mark(),
                        knownAt,
                        origin.originallyRecordedAt() != null);
        AggregateLifecycle.apply(step.event(), metaData);
    }

    @EventSourcingHandler
    void on(PlanEvent event, DomainEventMessage<?> message) {
        if (event instanceof PlanAdopted adopted) {
            planId = adopted.plan().planId().value();
        }
        state = state.evolve(StoredEvents.recorded(message));
    }
}
