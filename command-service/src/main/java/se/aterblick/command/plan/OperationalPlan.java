package se.aterblick.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
import se.aterblick.command.lifecycle.LifecyclePolicy;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.reporting.ReportingPolicy;
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
        return decide(command.origin(), clock, known -> AdoptionPolicy.decide(state, command));
    }

    /** What a plan is compared with is its content: files in older formats hold the same. */
    private CommandResult repeated(AdoptPlan command) {
        if (!state.adoptedPlan().equals(command.plan())) {
            throw new CommandRejected(new RejectionReason.PlanExists(command.planId().value()));
        }
        AccessPolicy.checkCommittee(state.plan(), command.origin().caller());
        Receipt adoption = state.receipt(command.origin().mark().commandId()).orElseThrow();
        return new CommandResult(adoption, state, false);
    }

    @CommandHandler
    CommandResult handle(RecordFacts command, Clock clock) {
        return decide(command.origin(), clock, known -> ReportingPolicy.decide(state, command));
    }

    @CommandHandler
    CommandResult handle(CorrectFact command, Clock clock) {
        return decide(command.origin(), clock, known -> ReportingPolicy.decide(state, command));
    }

    @CommandHandler
    CommandResult handle(SubmitReport command, Clock clock) {
        return decide(command.origin(), clock, known -> LifecyclePolicy.decide(state, command));
    }

    @CommandHandler
    CommandResult handle(ReferReportBack command, Clock clock) {
        return decide(
                command.origin(), clock, known -> LifecyclePolicy.decide(state, command, known));
    }

    @CommandHandler
    CommandResult handle(ApproveReport command, Clock clock) {
        return decide(
                command.origin(), clock, known -> LifecyclePolicy.decide(state, command, known));
    }

    @CommandHandler
    CommandResult handle(VerifyMinutes command, Clock clock) {
        return decide(command.origin(), clock, known -> LifecyclePolicy.decide(state, command));
    }

    @CommandHandler
    CommandResult handle(PostPublicNotice command, Clock clock) {
        return decide(command.origin(), clock, known -> LifecyclePolicy.decide(state, command));
    }

    @CommandHandler
    CommandResult handle(DispatchDecision command, Clock clock) {
        return decide(command.origin(), clock, known -> LifecyclePolicy.decide(state, command));
    }

    private CommandResult decide(Origin origin, Clock clock, Function<Instant, Decision> policy) {
        Optional<Receipt> earlier = state.receipt(origin.mark().commandId());
        if (earlier.isPresent()) {
            AccessPolicy.checkCommittee(state.plan(), origin.caller());
            if (!earlier.get().requestHash().equals(origin.mark().requestHash())) {
                throw new CommandRejected(
                        new RejectionReason.IdempotencyKeyReused(origin.mark().commandId()));
            }
            return new CommandResult(earlier.get(), state, false);
        }
        Instant knownAt = RecordingTime.knownAt(state, origin, clock);
        Decision decision = policy.apply(knownAt);
        MetaData metaData =
                StoredEvents.metaData(
                        origin.caller().id(),
                        decision.role().name(),
                        origin.mark(),
                        knownAt,
                        origin.originallyRecordedAt() != null);
        for (PlanEvent event : decision.events()) {
            AggregateLifecycle.apply(event, metaData);
        }
        Receipt receipt = state.receipt(origin.mark().commandId()).orElseThrow();
        return new CommandResult(receipt, state, true);
    }

    @EventSourcingHandler
    void on(PlanEvent event, DomainEventMessage<?> message) {
        if (event instanceof PlanAdopted adopted) {
            planId = adopted.plan().planId().value();
        }
        state = state.evolve(StoredEvents.recorded(message));
    }
}
