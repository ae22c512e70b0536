package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.PLAN;

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
        return Recorded.response(status, id, result, null);
    }
}
