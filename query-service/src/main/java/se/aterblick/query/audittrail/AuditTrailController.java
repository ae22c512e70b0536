package se.aterblick.query.audittrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.Processor;

/** Answers what happened to a plan, event by event. */
@RestController
@AnsweredFrom(Processor.AUDIT_TRAIL)
@Tag(name = "Audit trail")
final class AuditTrailController {

    private final PlanAccess access;
    private final AuditTrail trail;

    AuditTrailController(PlanAccess access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    @GetMapping("/follow-up/v1/plans/{planId}/events")
    @Operation(
            summary =
                    "The events of a plan in the order of its stream: what each field said before and"
                            + " after, and which versions of a report a fact is part of")
    Page<AuditEntry> events(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(description = "Assignment, activity, indicator, budget line …")
                    @RequestParam(required = false)
                    @Nullable String item,
            @Parameter(description = "The opaque id of who recorded it")
                    @RequestParam(required = false)
                    @Nullable String actor,
            @Parameter(description = "The role it was recorded in", example = "CONTROLLER")
                    @RequestParam(required = false)
                    @Nullable Role role,
            @Parameter(description = "Known since then; a date from its beginning on")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Known then; a date to its end")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(
                            example = "outcome",
                            description = "A kind of fact, revision, or a logical event type")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "Recorded elsewhere originally and imported later, or not")
                    @RequestParam(required = false)
                    @Nullable Boolean imported,
            @Parameter(example = "AR") @RequestParam(required = false) @Nullable String period,
            @Parameter(example = "maltidsservice") @RequestParam(required = false)
                    @Nullable String serviceArea,
            @Parameter(description = "Corrections of earlier events, or all others")
                    @RequestParam(required = false)
                    @Nullable Boolean correction,
            @Parameter(description = "1–500, 100 unless given") @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        KnownPlan plan =
                period == null ? access.plan(caller, planId) : access.plan(caller, planId, period);
        AuditQuestion question =
                new AuditQuestion(
                        planId,
                        item,
                        actor,
                        role,
                        AuditQuestion.from(plan, from),
                        AuditQuestion.until(plan, to),
                        kind,
                        imported,
                        period,
                        serviceArea,
                        correction);
        Limit rows = Limit.of(limit);
        return Page.of(
                trail.list(question, rows, Cursor.decode(cursor, 1)),
                rows,
                entry -> Cursor.after(entry.sequence()));
    }
}
