package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.REPORT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.DispatchDecision;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.value.PlanId;

/** Takes what happens to a period's report. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ReportController {

    private final PlanCommands commands;
    private final StoredPlans plans;
    private final BodyReader bodies;

    ReportController(PlanCommands commands, StoredPlans plans, BodyReader bodies) {
        this.commands = commands;
        this.plans = plans;
        this.bodies = bodies;
    }

    @Operation(
            summary =
                    "Freezes the report as it is known now: the next version, its document and hash")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = ReportRequests.Submission.class)))
    @PostMapping(REPORT + "/submissions")
    ResponseEntity<Recorded> submission(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        String note =
                request.body().bytes().length == 0
                        ? null
                        : bodies.read(request.body(), ReportRequests.Submission.class).note();
        CommandResult result = commands.send(new SubmitReport(id, period, note, request.origin()));
        return Recorded.created(id, result, plans.submission(id, result.receipt()));
    }

    @Operation(summary = "The committee sent a version back")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = ReportRequests.Referral.class)))
    @PostMapping(REPORT + "/referrals")
    ResponseEntity<Recorded> referral(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        ReportRequests.Referral asked = bodies.read(request.body(), ReportRequests.Referral.class);
        ReferReportBack command = new ReferReportBack(id, asked.of(period), request.origin());
        return Recorded.created(id, commands.send(command));
    }

    @Operation(summary = "The committee approved a version, named by number and hash")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = ReportRequests.Approval.class)))
    @PostMapping(REPORT + "/approvals")
    ResponseEntity<Recorded> approval(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        ReportRequests.Approval asked = bodies.read(request.body(), ReportRequests.Approval.class);
        ApproveReport command = new ApproveReport(id, asked.of(period), request.origin());
        return Recorded.created(id, commands.send(command));
    }

    @Operation(summary = "The minutes were verified")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            implementation =
                                                    ReportRequests.MinutesVerification.class)))
    @PostMapping(REPORT + "/minutes-verifications")
    ResponseEntity<Recorded> minutesVerification(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        ReportRequests.MinutesVerification asked =
                bodies.read(request.body(), ReportRequests.MinutesVerification.class);
        VerifyMinutes command = new VerifyMinutes(id, asked.of(period), request.origin());
        return Recorded.created(id, commands.send(command));
    }

    @Operation(summary = "The verification was announced")
    @RequestBody(
            content =
                    @Content(schema = @Schema(implementation = ReportRequests.PublicNotice.class)))
    @PostMapping(REPORT + "/public-notices")
    ResponseEntity<Recorded> publicNotice(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        ReportRequests.PublicNotice asked =
                bodies.read(request.body(), ReportRequests.PublicNotice.class);
        PostPublicNotice command = new PostPublicNotice(id, asked.of(period), request.origin());
        return Recorded.created(id, commands.send(command));
    }

    @Operation(summary = "The decision was sent to those it concerns")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = ReportRequests.Dispatch.class)))
    @PostMapping(REPORT + "/dispatches")
    ResponseEntity<Recorded> dispatch(
            @PathVariable String planId, @PathVariable String period, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        ReportRequests.Dispatch asked = bodies.read(request.body(), ReportRequests.Dispatch.class);
        DispatchDecision command = new DispatchDecision(id, asked.of(period), request.origin());
        return Recorded.created(id, commands.send(command));
    }
}
