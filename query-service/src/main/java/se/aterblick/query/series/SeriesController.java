package se.aterblick.query.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Nearest;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.LineageMember.Kind;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.lineage.VisiblePlans;
import se.aterblick.query.lineage.VisiblePlans.Visible;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;

/** Answers how one indicator or volume figure develops over periods and years. */
@RestController
@Tag(name = "Series")
final class SeriesController {

    private static final String REPEATABLE = "Can be given several times";

    private final VisiblePlans plans;
    private final PlanAccess access;
    private final PlanStreams streams;

    SeriesController(VisiblePlans plans, PlanAccess access, PlanStreams streams) {
        this.plans = plans;
        this.access = access;
        this.streams = streams;
    }

    @GetMapping("/follow-up/v1/indicators/{key}/series")
    @Operation(
            summary = "One indicator over periods and years, with the target then in force",
            description =
                    "Across the caller's plans: the same key in the same organisation, and what was"
                            + " renamed, split or merged. The target is that of the period's last"
                            + " submitted version, else that of the plan in force. A submitted"
                            + " period without an outcome, and a plan without any, have a row that"
                            + " says so. Figures are never converted.")
    IndicatorSeries indicator(
            Caller caller,
            @Parameter(example = "matsvinn-patientkost") @PathVariable String key,
            @Parameter(description = REPEATABLE, example = "rgs-2024")
                    @RequestParam(defaultValue = "")
                    Set<String> plan,
            @Parameter(description = REPEATABLE, example = "dn-regionservice")
                    @RequestParam(defaultValue = "")
                    Set<String> committee,
            @Parameter(description = REPEATABLE) @RequestParam(defaultValue = "")
                    Set<String> serviceArea,
            @Parameter(description = REPEATABLE) @RequestParam(defaultValue = "")
                    Set<MeasureBasis> basis,
            @Parameter(example = "2022") @RequestParam(required = false) @Nullable Integer fromYear,
            @Parameter(example = "2024") @RequestParam(required = false) @Nullable Integer toYear) {
        requireAccess(caller, plan, committee);
        Visible visible = plans.to(caller);
        MeasureFamily family = MeasureFamily.of(visible, Kind.INDICATOR, key);
        if (family.isEmpty()) {
            throw new ProblemException(
                    FollowUpProblems.unknownIndicator(
                            key, Nearest.to(key, MeasureFamily.keys(visible, Kind.INDICATOR))));
        }
        return IndicatorSeries.of(
                key,
                family,
                new SeriesFilter(plan, committee, serviceArea, basis, fromYear, toYear),
                streams::history);
    }

    @GetMapping("/follow-up/v1/volume-figures/{key}/series")
    @Operation(
            summary = "One volume figure over periods and years, beside what others reported",
            description =
                    "Like the series of an indicator. A figure of an earlier year that a report"
                            + " states stands beside what the plan of that year reported of the"
                            + " same window and area; where they differ, that is flagged.")
    VolumeSeries volumeFigure(
            Caller caller,
            @Parameter(example = "antal-portioner") @PathVariable String key,
            @Parameter(description = REPEATABLE, example = "rgs-2024")
                    @RequestParam(defaultValue = "")
                    Set<String> plan,
            @Parameter(description = REPEATABLE, example = "dn-regionservice")
                    @RequestParam(defaultValue = "")
                    Set<String> committee,
            @Parameter(description = REPEATABLE) @RequestParam(defaultValue = "")
                    Set<String> serviceArea,
            @Parameter(example = "2022") @RequestParam(required = false) @Nullable Integer fromYear,
            @Parameter(example = "2024") @RequestParam(required = false) @Nullable Integer toYear) {
        requireAccess(caller, plan, committee);
        Visible visible = plans.to(caller);
        MeasureFamily family = MeasureFamily.of(visible, Kind.VOLUME_FIGURE, key);
        if (family.isEmpty()) {
            throw new ProblemException(
                    FollowUpProblems.unknownVolumeFigure(
                            key, Nearest.to(key, MeasureFamily.keys(visible, Kind.VOLUME_FIGURE))));
        }
        return VolumeSeries.of(
                key,
                family,
                new SeriesFilter(plan, committee, serviceArea, Set.of(), fromYear, toYear),
                streams::history);
    }

    private void requireAccess(Caller caller, Set<String> planIds, Set<String> committees) {
        committees.forEach(committee -> access.requireCommittee(caller, committee));
        planIds.forEach(planId -> access.plan(caller, planId));
    }
}
