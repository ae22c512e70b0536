package se.aterblick.query.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.state.PlanState;

/** Answers what differs between two points in a report's history. */
@RestController
@AnsweredFrom({})
@Tag(name = "Changes")
final class ChangesController {

    private static final String POINT =
            "approved, now, version-1, a date (its end in the plan's time zone) or an instant";

    private final PlanAccess access;
    private final PlanStreams streams;

    ChangesController(PlanAccess access, PlanStreams streams) {
        this.access = access;
        this.streams = streams;
    }

    @GetMapping("/follow-up/v1/plans/{planId}/reports/{period}/changes")
    @Operation(summary = "Typed differences between two points: value, text, who, when, why")
    Changes changes(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(description = POINT) @RequestParam(defaultValue = "approved") String from,
            @Parameter(description = POINT) @RequestParam(defaultValue = "now") String to) {
        KnownPlan plan = access.plan(caller, planId, period);
        PlanHistory history = streams.history(planId);
        HistoryPoint points = new HistoryPoint(plan, period, history, history.head());
        PlanState before = points.at("from", from);
        PlanState after = points.at("to", to);
        return new Changes(
                planId,
                period,
                new Changes.Point(from, before.nextSequence() - 1),
                new Changes.Point(to, after.nextSequence() - 1),
                Comparison.between(before, after, period));
    }
}
