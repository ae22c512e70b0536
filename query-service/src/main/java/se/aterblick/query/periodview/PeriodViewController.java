package se.aterblick.query.periodview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.plan.PlanAccess;

/** Answers how a period's report stands now, or stood at some time. */
@RestController
@RequestMapping("/follow-up/v1/plans/{planId}/reports/{period}")
@Tag(name = "Reports")
final class PeriodViewController {

    private final PlanAccess access;
    private final PeriodReports reports;

    PeriodViewController(PlanAccess access, PeriodReports reports) {
        this.access = access;
        this.reports = reports;
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
        return reports.view(access.plan(caller, planId, period), period, asOf);
    }
}
