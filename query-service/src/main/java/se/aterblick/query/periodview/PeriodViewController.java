package se.aterblick.query.periodview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;

/** Answers how a period's report stands now, or stood at some time. */
@RestController
@RequestMapping("/follow-up/v1/plans/{planId}/reports/{period}")
@Tag(name = "Reports")
final class PeriodViewController {

    private final PlanAccess access;
    private final PeriodViews views;
    private final PlanStates states;
    private final Clock clock;

    PeriodViewController(
            PlanAccess access,
            PeriodViews views,
            PlanStates states,
            @Qualifier("queryClock") Clock clock) {
        this.access = access;
        this.views = views;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The period's report as known now, or as of a day or an instant")
    PeriodView view(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(
                            description =
                                    "A date means the end of that day in the plan's time zone.",
                            example = "2024-10-01")
                    @RequestParam(required = false)
                    @Nullable String asOf) {
        KnownPlan plan = access.plan(caller, planId, period);
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
