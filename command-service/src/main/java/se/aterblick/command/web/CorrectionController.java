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
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.event.FactCorrected;
import se.aterblick.value.PlanId;

/** Takes corrections. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionController {

    private final PlanCommands commands;
    private final BodyReader bodies;

    CorrectionController(PlanCommands commands, BodyReader bodies) {
        this.commands = commands;
        this.bodies = bodies;
    }

    @Operation(
            summary =
                    "A new fact in place of an earlier one, with the reason; the earlier one stays recorded")
    @RequestBody(content = @Content(schema = @Schema(implementation = FactCorrected.class)))
    @PostMapping(PLAN + "/corrections")
    ResponseEntity<Recorded> correct(@PathVariable String planId, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        FactCorrected asked = bodies.read(request.body(), FactCorrected.class);
        CorrectFact command =
                new CorrectFact(
                        id,
                        asked.corrects(),
                        asked.reason(),
                        asked.replacement(),
                        request.origin());
        return Recorded.created(id, commands.send(command));
    }
}
