package se.aterblick.document;

import java.util.Map;
import se.aterblick.state.PlanState;

/**
 * Document format {@code aterblick-report/3}: format 2 with each indicator's outcomes of the plan's
 * earlier periods, so that a report shows by itself how an indicator came to where it is.
 *
 * <p>What is the same in both is written by the code of format 2, which is as frozen as this: the
 * bytes must never change again for the same state.
 */
final class ReportFormat3 {

    static final String NAME = "aterblick-report/3";

    private final PlanState state;
    private final String period;

    ReportFormat3(PlanState state, String period) {
        this.state = state;
        this.period = period;
    }

    Map<String, Object> tree() {
        ReportFormat2 like = new ReportFormat2(state, period);
        Format2Measures measures = like.measures();
        EarlierOutcomes earlier = EarlierOutcomes.before(state, period);
        return like.tree(
                NAME,
                indicator ->
                        measures.indicator(indicator)
                                .putAll(
                                        "earlierOutcomes",
                                        earlier.of(indicator),
                                        EarlierOutcomes.Earlier::tree));
    }
}
