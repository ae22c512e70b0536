package se.aterblick.query.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.plan.PlanAccess;

/** Answers what was decided at meetings, and how far what follows it has come. */
@RestController
@Tag(name = "Decisions")
final class DecisionController {

    private final Decisions decisions;
    private final PlanAccess access;
    private final Clock clock;

    DecisionController(
            Decisions decisions, PlanAccess access, @Qualifier("queryClock") Clock clock) {
        this.decisions = decisions;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/follow-up/v1/decisions")
    @Operation(
            summary =
                    "Approvals, the newest meeting first, each with its procedure clock; without"
                            + " parameters those of all one's committees")
    Page<Decision> list(
            Caller caller,
            @Parameter(example = "regionservice") @RequestParam(required = false)
                    @Nullable String committee,
            @Parameter(example = "2025-02-05")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate meetingDate,
            @Parameter(description = "Meetings from that day on", example = "2025-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @Parameter(description = "Meetings up to that day", example = "2025-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @Parameter(example = "rgs-2024") @RequestParam(required = false) @Nullable String plan,
            @Parameter(example = "AR") @RequestParam(required = false) @Nullable String period,
            @Parameter(
                            description =
                                    "How the verification, the notice or the legal finality stands today",
                            example = "LATE")
                    @RequestParam(required = false)
                    @Nullable ProcedureState state,
            @Parameter(description = "1–500, 100 unless given") @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Limit rows = Limit.of(limit);
        if (plan != null) {
            requirePlan(caller, plan, period);
        }
        DecisionQuestion question =
                new DecisionQuestion(
                        committees(caller, committee), meetingDate, from, to, plan, period, state);
        return Page.of(
                decisions.list(question, clock.instant(), rows, Cursor.decode(cursor, 3)),
                rows,
                d -> Cursor.after(d.meetingDate(), d.planId(), d.period()));
    }

    private void requirePlan(Caller caller, String plan, @Nullable String period) {
        if (period == null) {
            access.plan(caller, plan);
        } else {
            access.plan(caller, plan, period);
        }
    }

    private Collection<String> committees(Caller caller, @Nullable String committee) {
        if (committee == null) {
            return caller.committees();
        }
        access.requireCommittee(caller, committee);
        return Set.of(committee);
    }
}
