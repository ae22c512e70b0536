package se.aterblick.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.aterblick.reporting.FactKey;

/** What is known of one period: the facts as they stand and the life of its report. */
public final class PeriodState {

    static final PeriodState EMPTY = new PeriodState(PersistentMap.empty(), ReportLifecycle.OPEN);

    private final PersistentMap<FactKey, RecordedFact> facts;
    private final ReportLifecycle lifecycle;

    private PeriodState(PersistentMap<FactKey, RecordedFact> facts, ReportLifecycle lifecycle) {
        this.facts = facts;
        this.lifecycle = lifecycle;
    }

    PeriodState with(RecordedFact fact) {
        return new PeriodState(facts.with(fact.fact().key(), fact), lifecycle);
    }

    PeriodState with(ReportLifecycle changed) {
        return new PeriodState(facts, changed);
    }

    public ReportLifecycle lifecycle() {
        return lifecycle;
    }

    /** The fact that stands under a key. */
    public Optional<RecordedFact> fact(FactKey key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** All facts as they stand, in the order of their keys. */
    public List<RecordedFact> facts() {
        return facts.values().stream()
                .sorted(Comparator.comparing((RecordedFact f) -> f.fact().key()))
                .toList();
    }
}
