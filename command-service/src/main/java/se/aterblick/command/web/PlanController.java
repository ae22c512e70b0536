package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.PLAN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.PlanId;

/** Adopts plans. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PlanController {

    private final PlanCommands commands;
    private final BodyReader bodies;

    PlanController(PlanCommands commands, BodyReader bodies) {
        this.commands = commands;
        this.bodies = bodies;
    }

    @Operation(
            summary = "Adopts a plan, once; the same content again is answered as the first time",
            description =
                    "201 when it is adopted, 200 when it had been. What it continues of earlier plans must have been adopted before.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PlanContent.class)))
    @PutMapping(PLAN)
    ResponseEntity<Recorded> adopt(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable Instant originallyRecordedAt,
            SubmittedBody body,
            Caller caller) {
        PlanId id = PlanId.of(planId);
        PlanContent plan = bodies.readPlan(body);
        if (!plan.planId().equals(id)) {
            throw new ProblemException(
                    Problem.of(
                                    HttpStatus.BAD_REQUEST,
                                    "plan-id-differs",
                                    planId,
                                    plan.planId().value())
                            .with("field", "planId"));
        }
        CommandResult result = commands.send(AdoptPlan.of(plan, caller, originallyRecordedAt));
        HttpStatus status = result.recordedNow() ? HttpStatus.CREATED : HttpStatus.OK;
        return Recorded.response(status, id, result);
    }
}
