package se.aterblick.query.earlieryear;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.Lineage;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.lineage.VisiblePlans;
import se.aterblick.query.lineage.VisiblePlans.Visible;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.value.PlanId;

/** Answers what differs from the report of an earlier year. */
@RestController
@Tag(name = "Changes")
final class EarlierYearController {

    private final PlanAccess access;
    private final VisiblePlans plans;
    private final PlanStreams streams;

    EarlierYearController(PlanAccess access, VisiblePlans plans, PlanStreams streams) {
        this.access = access;
        this.plans = plans;
        this.streams = streams;
    }

    @GetMapping("/follow-up/v1/plans/{planId}/reports/{period}/changes-from-earlier-year")
    @Operation(
            summary = "This report beside the one of an earlier year, for what was continued",
            description =
                    "Matched by key and by what the plans say they continue; budget lines by id."
                            + " Of each report the approved version is taken if there is one, else"
                            + " what stands now; the answer says which.")
    EarlierYearChanges changes(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(
                            description =
                                    "The earlier plan; the latest one of the same committee unless"
                                            + " given",
                            example = "rgs-2022")
                    @RequestParam(required = false)
                    @Nullable String plan,
            @Parameter(
                            description =
                                    "The earlier plan's period; that of the same code, or else of"
                                            + " the same kind, unless given",
                            example = "AR")
                    @RequestParam(required = false)
                    @Nullable String earlierPeriod) {
        access.plan(caller, planId, period);
        Visible visible = plans.to(caller);
        PlanContent from = earlier(caller, visible, content(visible, planId), plan);
        PlanHistory history = streams.history(planId);
        Side now = Side.of(history, period(history.head().plan(), period));
        PlanHistory earlierHistory = streams.history(from.planId().value());
        PlanContent earlierPlan = earlierHistory.head().plan();
        Side earlier = Side.of(earlierHistory, match(now.period(), earlierPlan, earlierPeriod));
        return EarlierYear.between(lineage(visible, now, earlier), now, earlier);
    }

    private PlanContent earlier(
            Caller caller, Visible visible, PlanContent here, @Nullable String wanted) {
        if (wanted == null) {
            return visible.plans().values().stream()
                    .filter(other -> other.organisation().id().equals(here.organisation().id()))
                    .filter(other -> other.committee().id().equals(here.committee().id()))
                    .filter(other -> other.year() < here.year())
                    .max(
                            Comparator.comparingInt(PlanContent::year)
                                    .thenComparing(other -> other.planId().value()))
                    .orElseThrow(() ->
                            new ProblemException(
                                    FollowUpProblems.noEarlierPlan(here.planId().value())));
        }
        access.plan(caller, wanted);
        PlanContent other = content(visible, wanted);
        if (other.year() >= here.year()) {
            throw new ProblemException(
                    FollowUpProblems.notAnEarlierPlan(here.planId().value(), wanted));
        }
        return other;
    }

    private static PlanContent content(Visible visible, String planId) {
        return visible.plan(PlanId.of(planId)).orElseThrow();
    }

    private static Period period(PlanContent plan, String code) {
        return plan.period(code)
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.unknownPeriod(
                                        code, plan.periods().stream().map(Period::code).toList())));
    }

    private static Period match(Period now, PlanContent earlier, @Nullable String wanted) {
        if (wanted != null) {
            return period(earlier, wanted);
        }
        return earlier.period(now.code())
                .or(() ->
                        earlier.periods().stream()
                                .filter(p -> p.kind() == now.kind())
                                .max(Comparator.comparing(Period::to)))
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.noSuchEarlierPeriod(
                                        now.code(),
                                        earlier.planId().value(),
                                        earlier.periods().stream().map(Period::code).toList())));
    }

    /** Both plans as the sides know them, and whatever lies between. */
    private static Lineage lineage(Visible visible, Side now, Side earlier) {
        Map<PlanId, PlanContent> all = new LinkedHashMap<>(visible.plans());
        all.put(now.plan().planId(), now.plan());
        all.put(earlier.plan().planId(), earlier.plan());
        return Lineage.of(all.values());
    }
}
