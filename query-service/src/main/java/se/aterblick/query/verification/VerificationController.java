package se.aterblick.query.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.SentNote;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.Note;
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

    private static final String LOST =
            """
            {"startedAt":"2025-03-01T09:00:00Z","finishedAt":"2025-03-01T09:00:01Z",
             "requestedBy":"person-1","checkpoint":4711,"events":4700,"reports":3,"sound":false,"findings":[
              {"code":"events-lost","position":4701,"field":"position","expected":"events to position 4711",
               "found":"the log ends at 4700: positions 4701 to 4711 are missing, 11 in all"}]}\
            """;
    private static final String NOTE =
            """
            aterblick.example/demo
            4711
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            \u2014 aterblick.example/demo WkYK0wP0Nl2HbE6mQ1N2cO2m9k1sYxDg0T7wq8G5rXb1iZ0nJt3fVh4uLaKpCeSdR6yWjBvM9oXqE2zTgHkQ5AAAAAA=
            """;

    private final PlanAccess access;
    private final Ledger ledger;
    private final Verifications verifications;
    private final VerificationResults results;

    VerificationController(
            PlanAccess access,
            Ledger ledger,
            Verifications verifications,
            VerificationResults results) {
        this.access = access;
        this.ledger = ledger;
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
                            + " approved report of every committee. Changes nothing; one at a time."
                            + " A body, if any, is a checkpoint that was given out before: whether the"
                            + " events it speaks of are there and the same, or which positions are"
                            + " missing. After a restore, send the newest that anybody has.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            examples = @ExampleObject(NOTE))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "sound", value = SOUND),
                                @ExampleObject(name = "gap", value = LOST)
                            }))
    @ApiResponse(responseCode = "422", description = "No checkpoint, or none of this ledger")
    Verification everything(Caller caller, HttpServletRequest request) throws IOException {
        return verifications
                .everything(caller.id(), given(SentNote.in(request)))
                .orElseThrow(() -> new ProblemException(FollowUpProblems.verificationRunning()));
    }

    private @Nullable Checkpoint given(Optional<Note> note) {
        if (note.isEmpty()) {
            return null;
        }
        Checkpoint checkpoint = SentNote.checkpoint(note.get());
        if (!ledger.signed(note.get())) {
            throw new ProblemException(FollowUpProblems.notOurCheckpoint(checkpoint.size()));
        }
        return checkpoint;
    }

    @GetMapping("/follow-up/v1/verifications/latest")
    @Operation(summary = "What the last verification of the whole record found")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(SOUND)))
    Verification latest() {
        return results.latest()
                .orElseThrow(() -> new ProblemException(FollowUpProblems.neverVerified()));
    }
}
