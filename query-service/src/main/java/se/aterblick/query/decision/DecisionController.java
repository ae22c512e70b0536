package se.aterblick.query.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.plan.PlanAccess;

/** Answers what was decided at a meeting. */
@RestController
@Tag(name = "Decisions")
final class DecisionController {

    private final Decisions decisions;
    private final PlanAccess access;

    DecisionController(Decisions decisions, PlanAccess access) {
        this.decisions = decisions;
        this.access = access;
    }

    @GetMapping("/follow-up/v1/decisions")
    @Operation(summary = "Approvals by meeting; without parameters those of all one's committees")
    Page<Decision> list(
            Caller caller,
            @Parameter(example = "regionservice") @RequestParam(required = false)
                    @Nullable String committee,
            @Parameter(example = "2025-02-05")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate meetingDate,
            @Parameter(description = "1–500, 100 unless given") @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Limit rows = Limit.of(limit);
        return Page.of(
                decisions.list(
                        committees(caller, committee), meetingDate, rows, Cursor.decode(cursor, 3)),
                rows,
                d -> Cursor.after(d.meetingDate(), d.planId(), d.period()));
    }

    private Collection<String> committees(Caller caller, @Nullable String committee) {
        if (committee == null) {
            return caller.committees();
        }
        access.requireCommittee(caller, committee);
        return Set.of(committee);
    }
}
