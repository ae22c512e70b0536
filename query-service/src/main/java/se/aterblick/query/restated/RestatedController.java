package se.aterblick.query.restated;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.compare.HistoryPoint;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;

/** Answers what today's definitions would make of outcomes reported earlier. */
@RestController
@Tag(name = "Reports")
final class RestatedController {

    private final PlanAccess access;
    private final PlanStreams streams;

    RestatedController(PlanAccess access, PlanStreams streams) {
        this.access = access;
        this.streams = streams;
    }

    @GetMapping("/follow-up/v1/plans/{planId}/reports/{period}/restated")
    @Operation(
            summary = "Old outcomes by today's definitions, beside the evaluation of then",
            description =
                    "Of the version asked for, or as of a time; else of what was approved, else of"
                            + " the last version, else of what stands now. Nothing reported is"
                            + " changed by it, which the answer says.")
    Restated restated(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(description = "A version's number, or approved", example = "approved")
                    @RequestParam(required = false)
                    @Nullable String version,
            @Parameter(
                            description =
                                    "A date (its end in the plan's time zone) or an instant;"
                                            + " instead of version")
                    @RequestParam(required = false)
                    @Nullable String asOf) {
        KnownPlan plan = access.plan(caller, planId, period);
        if (version != null && asOf != null) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "restated-point"));
        }
        PlanHistory history = streams.history(planId);
        PlanState head = history.head();
        HistoryPoint points = new HistoryPoint(plan, period, history, head);
        if (asOf != null) {
            return Restated.of(points.at("asOf", asOf), asOf, head, period);
        }
        String point = version == null ? byDefault(head.period(period).lifecycle()) : version;
        return Restated.of(points.at("version", point), point, head, period);
    }

    private static String byDefault(ReportLifecycle report) {
        return report.isApproved()
                ? "approved"
                : report.latestVersion().map(v -> "version-" + v.number()).orElse("now");
    }
}
