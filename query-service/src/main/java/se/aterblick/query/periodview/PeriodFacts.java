package se.aterblick.query.periodview;

import java.util.List;
import se.aterblick.query.flag.Flag;
import se.aterblick.state.PlanState;

/**
 * What a period view tells beside the document: the report's life, oddities, and what is missing.
 */
record PeriodFacts(Lifecycle lifecycle, List<Flag> flags, Unreported unreported) {

    static PeriodFacts of(PlanState state, String period) {
        return new PeriodFacts(
                Lifecycle.of(state.period(period).lifecycle()),
                ReportFlags.of(state, period),
                Unreported.of(state, period));
    }
}
