package se.aterblick.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportEvent;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKind;

/**
 * What a plan's stream means so far; immutable.
 *
 * <p>{@link #evolve} is the only definition of that meaning: commands are decided on it,
 * projections are built with it and replay runs it over a prefix of the stream.
 */
public final class PlanState {

    /** Before the first event. */
    public static final PlanState EMPTY =
            new PlanState(
                    null,
                    null,
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    PersistentMap.empty(),
                    List.of());

    private final @Nullable PlanInForce plan;
    private final @Nullable Provenance head;
    private final PersistentMap<String, PeriodState> periods;
    private final PersistentMap<EventId, FactAddress> addresses;
    private final PersistentMap<String, Receipt> receipts;
    private final List<Restatement> restatements;

    private PlanState(
            @Nullable PlanInForce plan,
            @Nullable Provenance head,
            PersistentMap<String, PeriodState> periods,
            PersistentMap<EventId, FactAddress> addresses,
            PersistentMap<String, Receipt> receipts,
            List<Restatement> restatements) {
        this.plan = plan;
        this.head = head;
        this.periods = periods;
        this.addresses = addresses;
        this.receipts = receipts;
        this.restatements = restatements;
    }

    /** Folds a stream, or a prefix of one, from its first event on. */
    public static PlanState fold(Iterable<RecordedEvent> events) {
        PlanState state = EMPTY;
        for (RecordedEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalStateException if the event is not the next of its stream, or of another
     *     plan's
     */
    public PlanState evolve(RecordedEvent recorded) {
        Provenance provenance = recorded.provenance();
        boolean first = recorded.event() instanceof PlanAdopted;
        if (first == isAdopted() || (plan != null && !plan().planId().equals(recorded.planId()))) {
            throw new IllegalStateException(
                    "event "
                            + provenance.sequence()
                            + " of plan "
                            + recorded.planId()
                            + " does not belong into this stream");
        }
        if (provenance.sequence() != nextSequence()) {
            throw new IllegalStateException(
                    "event "
                            + provenance.sequence()
                            + " of plan "
                            + recorded.planId()
                            + " does not follow event "
                            + (nextSequence() - 1));
        }
        PersistentMap<String, Receipt> nowAnswered = answered(recorded);
        return switch (recorded.event()) {
            case PlanAdopted e ->
                    new PlanState(
                            PlanInForce.adopted(e.plan(), provenance),
                            provenance,
                            periods,
                            addresses,
                            nowAnswered,
                            restatements);
            case PlanRevised e ->
                    new PlanState(
                            inForce().evolve(e, provenance),
                            provenance,
                            periods,
                            addresses,
                            nowAnswered,
                            restatements);
            case FactEvent e ->
                    reported(
                            new RecordedFact(e.fact(), provenance, null),
                            nowAnswered,
                            restatements);
            case FactCorrected e -> {
                Correction correction = new Correction(e.corrects(), e.reason());
                yield corrected(
                        new RecordedFact(e.replacement(), provenance, correction), nowAnswered);
            }
            case ReportEvent e -> {
                PeriodState period = period(e.period());
                PeriodState changed = period.with(period.lifecycle().evolve(e, provenance));
                yield new PlanState(
                        plan,
                        provenance,
                        periods.with(e.period(), changed),
                        addresses,
                        nowAnswered,
                        restatements);
            }
        };
    }

    private PlanState corrected(
            RecordedFact replacement, PersistentMap<String, Receipt> nowAnswered) {
        Fact fact = replacement.fact();
        PeriodState period = period(fact.period());
        List<Restatement> nowRestated = restatements;
        Optional<RecordedFact> before = period.fact(fact.key());
        if (period.lifecycle().isApproved() && before.isPresent()) {
            nowRestated = new ArrayList<>(restatements);
            nowRestated.add(new Restatement(before.get().fact(), replacement));
        }
        return reported(replacement, nowAnswered, List.copyOf(nowRestated));
    }

    private PlanState reported(
            RecordedFact fact,
            PersistentMap<String, Receipt> nowAnswered,
            List<Restatement> nowRestated) {
        FactAddress address = FactAddress.of(fact.fact());
        return new PlanState(
                plan,
                fact.provenance(),
                periods.with(address.period(), period(address.period()).with(fact)),
                addresses.with(fact.provenance().eventId(), address),
                nowAnswered,
                nowRestated);
    }

    private PersistentMap<String, Receipt> answered(RecordedEvent recorded) {
        String commandId = recorded.command().commandId();
        Receipt earlier = receipts.get(commandId);
        Receipt now =
                earlier == null
                        ? Receipt.first(recorded.provenance(), recorded.command().requestHash())
                        : earlier.and(recorded.provenance());
        return receipts.with(commandId, now);
    }

    /** Whether the plan has been adopted. */
    public boolean isAdopted() {
        return plan != null;
    }

    /**
     * The plan in force: as adopted, with every revision since.
     *
     * @throws IllegalStateException if none has been adopted
     */
    public PlanContent plan() {
        return inForce().content();
    }

    /**
     * The plan as it was adopted, before any revision.
     *
     * @throws IllegalStateException if none has been adopted
     */
    public PlanContent adoptedPlan() {
        return inForce().adopted();
    }

    /**
     * The plan as it was in force after the event with that sequence number.
     *
     * @throws IllegalStateException if none has been adopted
     */
    public PlanContent planAfter(long sequence) {
        return inForce().after(sequence);
    }

    /**
     * Where the plan's adoption comes from.
     *
     * @throws IllegalStateException if none has been adopted
     */
    public Provenance adoption() {
        return inForce().adoption();
    }

    /** The revisions of the plan, in the order of the stream. */
    public List<RecordedRevision> revisions() {
        return plan == null ? List.of() : plan.revisions();
    }

    /** An indicator as defined by the plan in force, and since when; empty if it has none such. */
    public Optional<RecordedDefinition> definition(String indicator) {
        return inForce().definition(indicator);
    }

    /**
     * The revision that withdrew an assignment or activity ({@code STATUS}), an indicator ({@code
     * OUTCOME}) or a volume figure; empty if none did.
     */
    public Optional<RecordedRevision> withdrawal(FactKind kind, String id) {
        return plan == null ? Optional.empty() : plan.withdrawal(kind, id);
    }

    /** Whether what facts of that kind are about has been withdrawn from the plan. */
    public boolean isWithdrawn(FactKind kind, String id) {
        return withdrawal(kind, id).isPresent();
    }

    private PlanInForce inForce() {
        if (plan == null) {
            throw new IllegalStateException("no plan has been adopted");
        }
        return plan;
    }

    /** The sequence number the next event gets; 0 for an empty stream. */
    public long nextSequence() {
        return head == null ? 0 : head.sequence() + 1;
    }

    /** Where the last event comes from. */
    public Optional<Provenance> head() {
        return Optional.ofNullable(head);
    }

    /** What is known of a period; an empty state where nothing is. */
    public PeriodState period(String code) {
        PeriodState known = periods.get(code);
        return known == null ? PeriodState.EMPTY : known;
    }

    /** Where the fact that an event reported stands, or stood. */
    public Optional<FactAddress> address(EventId event) {
        return Optional.ofNullable(addresses.get(event));
    }

    /** What a command recorded in this stream, if it recorded anything. */
    public Optional<Receipt> receipt(String commandId) {
        return Optional.ofNullable(receipts.get(commandId));
    }

    /**
     * Corrections that reached a period after its report had been approved, in the order of the
     * stream.
     */
    public List<Restatement> restatements() {
        return restatements;
    }
}
