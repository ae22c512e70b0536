package se.aterblick.query.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;

/** Verifies the record when asked, and tells what the last verification found. */
@RestController
@AnsweredFrom({})
@Tag(name = "Verification")
final class VerificationController {

    private static final String SOUND =
            """
            {"startedAt":"2025-03-01T01:30:00Z","finishedAt":"2025-03-01T01:30:02Z",
             "requestedBy":"nightly","events":4711,"reports":3,"sound":true,"findings":[]}\
            """;
    private static final String ALTERED =
            """
            {"startedAt":"2025-03-01T09:00:00Z","finishedAt":"2025-03-01T09:00:01Z",
             "requestedBy":"person-1","events":412,"reports":1,"sound":false,"findings":[
              {"code":"payload-changed","position":17,"planId":"rgs-2024","sequence":16,
               "field":"payload","expected":"0c0d…","found":"77aa…"}]}\
            """;

    private final PlanAccess access;
    private final Verifications verifications;
    private final VerificationResults results;

    VerificationController(
            PlanAccess access, Verifications verifications, VerificationResults results) {
        this.access = access;
        this.verifications = verifications;
        this.results = results;
    }

    @PostMapping("/follow-up/v1/plans/{planId}/reports/{period}/verifications")
    @Operation(
            summary = "Verifies an approved report",
            description =
                    "Holds every event of the plan against the ledger, replays the report, and holds"
                            + " the bytes that are given out as approved against both. Changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(ALTERED)))
    Verification report(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period) {
        access.plan(caller, planId, period);
        return verifications.report(planId, period, caller.id());
    }

    @PostMapping("/follow-up/v1/verifications")
    @Operation(
            summary = "Verifies the whole record",
            description =
                    "As the nightly verification does: every event, leaf and checkpoint, and every"
                            + " approved report of every committee. Changes nothing; one at a time.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(SOUND)))
    Verification everything(Caller caller) {
        return verifications
                .everything(caller.id())
                .orElseThrow(() -> new ProblemException(FollowUpProblems.verificationRunning()));
    }

    @GetMapping("/follow-up/v1/verifications/latest")
    @Operation(summary = "What the last verification of the whole record found")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(SOUND)))
    Verification latest() {
        return results.latest()
                .orElseThrow(() -> new ProblemException(FollowUpProblems.neverVerified()));
    }
}
