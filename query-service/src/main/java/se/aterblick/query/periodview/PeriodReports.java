package se.aterblick.query.periodview;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;

/** Finds how a period's report stands now, or stood at some time. */
@Component
public class PeriodReports {

    private final PeriodViews views;
    private final PlanStates states;
    private final Clock clock;

    PeriodReports(PeriodViews views, PlanStates states, @Qualifier("queryClock") Clock clock) {
        this.views = views;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The report as it was known then.
     *
     * @param asOf a day or an instant; nothing stands for now
     * @throws ProblemException if it is neither, or the plan was not known then
     */
    public PeriodView view(KnownPlan plan, String period, @Nullable String asOf) {
        String planId = plan.planId();
        if (asOf == null) {
            return views.now(planId, period, LocalDate.now(clock.withZone(plan.zone())));
        }
        AsOf then =
                AsOf.parse(asOf, plan.zone())
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.badRequest(
                                                "invalid-as-of", "asOf", asOf)));
        return states.asOf(planId, then)
                .map(state -> PeriodView.of(state, period, then))
                .orElseThrow(
                        () -> new ProblemException(FollowUpProblems.notKnownThen(planId, asOf)));
    }
}
