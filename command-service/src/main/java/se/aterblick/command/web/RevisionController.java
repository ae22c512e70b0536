package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.PLAN;

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
import se.aterblick.command.revision.Resolution;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.value.PlanId;

/** Takes changes to adopted plans. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class RevisionController {

    private final PlanCommands commands;
    private final BodyReader bodies;

    RevisionController(PlanCommands commands, BodyReader bodies) {
        this.commands = commands;
        this.bodies = bodies;
    }

    @Operation(
            summary =
                    "Changes an adopted plan by a decision, on 1–100 points in order, all or nothing",
            description = "Each change is an event of its own; the answer names the last.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Resolution.class)))
    @PostMapping(PLAN + "/revisions")
    ResponseEntity<Recorded> revise(@PathVariable String planId, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        Resolution resolution = bodies.read(request.body(), Resolution.class);
        RevisePlan command = RevisePlan.of(id, resolution, request.origin());
        return Recorded.created(id, commands.send(command));
    }
}
