package se.aterblick.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;

/** What is known of one period: the facts as they stand and the life of its report. */
public final class PeriodState {

    static final PeriodState EMPTY =
            new PeriodState(PersistentMap.empty(), PersistentMap.empty(), ReportLifecycle.OPEN);

    private final PersistentMap<FactKey, RecordedFact> facts;
    private final PersistentMap<FactKey, Provenance> since;
    private final ReportLifecycle lifecycle;

    /** Made when somebody asks; whoever asks at the same time makes the same. */
    private @Nullable FactsInOrder inOrder;

    private PeriodState(
            PersistentMap<FactKey, RecordedFact> facts,
            PersistentMap<FactKey, Provenance> since,
            ReportLifecycle lifecycle) {
        this.facts = facts;
        this.since = since;
        this.lifecycle = lifecycle;
    }

    PeriodState with(RecordedFact fact) {
        FactKey key = fact.fact().key();
        return new PeriodState(facts.with(key, fact), since.with(key, since(key, fact)), lifecycle);
    }

    PeriodState with(ReportLifecycle changed) {
        return new PeriodState(facts, since, changed);
    }

    private Provenance since(FactKey key, RecordedFact fact) {
        RecordedFact before = facts.get(key);
        Provenance earlier = since.get(key);
        boolean goesOn =
                before != null
                        && (before.fact().missingReason() == null)
                                == (fact.fact().missingReason() == null);
        return goesOn && earlier != null ? earlier : fact.provenance();
    }

    public ReportLifecycle lifecycle() {
        return lifecycle;
    }

    /** The fact that stands under a key. */
    public Optional<RecordedFact> fact(FactKey key) {
        return Optional.ofNullable(facts.get(key));
    }

    /**
     * The event since which there has been a value, or else a reason why there is none, under a key
     * without a break: later reports and corrections of the same sort do not begin it anew.
     */
    public Optional<Provenance> since(FactKey key) {
        return Optional.ofNullable(since.get(key));
    }

    /** All facts as they stand, in the order of their keys. */
    public List<RecordedFact> facts() {
        return inOrder().all();
    }

    /** The facts of a kind about an item as they stand, in the order of their keys. */
    public List<RecordedFact> facts(FactKind kind, String item) {
        return inOrder().about(kind, item);
    }

    private FactsInOrder inOrder() {
        FactsInOrder made = inOrder;
        if (made == null) {
            made = FactsInOrder.of(facts.values());
            inOrder = made;
        }
        return made;
    }
}
