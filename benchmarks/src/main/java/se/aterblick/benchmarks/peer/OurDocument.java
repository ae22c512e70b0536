package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.List;
import se.aterblick.document.ReportDocument;
import se.aterblick.state.PlanState;

/** This project's whole answer: the report as the canonical document it would be, and its hash. */
final class OurDocument implements Peer {

    private final Ours ours;

    OurDocument(Ours ours) {
        this.ours = ours;
    }

    @Override
    public String name() {
        return "… with document and hash";
    }

    @Override
    public boolean readsOnly() {
        return true;
    }

    @Override
    public void load(Workload workload) {
        // what the other one reads
    }

    @Override
    public void append(Update update) {
        throw new UnsupportedOperationException("reads only");
    }

    @Override
    public void appendTogether(List<Update> updates) {
        throw new UnsupportedOperationException("reads only");
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        PlanState state = ours.state(plan, moment);
        if (ReportDocument.of(state, OurPlans.period()).text().isEmpty()) {
            throw new IllegalStateException("an empty document");
        }
        return OurPlans.readings(state);
    }

    @Override
    public long bytes() {
        return ours.bytes();
    }

    @Override
    public void close() {
        // the other one closes
    }
}
