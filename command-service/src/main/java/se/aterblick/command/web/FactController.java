package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.PLAN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.ControlResult;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.value.PlanId;

/** Takes facts: one address per kind. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class FactController {

    private final PlanCommands commands;
    private final BodyReader bodies;

    FactController(PlanCommands commands, BodyReader bodies) {
        this.commands = commands;
        this.bodies = bodies;
    }

    @Operation(summary = "Where an assignment or activity stands")
    @RequestBody(content = @Content(schema = @Schema(implementation = Status.class)))
    @PostMapping(PLAN + "/status-reports")
    ResponseEntity<Recorded> status(@PathVariable String planId, UpdateRequest request) {
        return record(planId, Status.class, request);
    }

    @Operation(summary = "An indicator's outcome, or why there is none")
    @RequestBody(content = @Content(schema = @Schema(implementation = Outcome.class)))
    @PostMapping(PLAN + "/outcomes")
    ResponseEntity<Recorded> outcome(@PathVariable String planId, UpdateRequest request) {
        return record(planId, Outcome.class, request);
    }

    @Operation(summary = "A volume figure beside those of earlier years, or why there is none")
    @RequestBody(content = @Content(schema = @Schema(implementation = VolumeOutcome.class)))
    @PostMapping(PLAN + "/volume-figures")
    ResponseEntity<Recorded> volumeFigure(@PathVariable String planId, UpdateRequest request) {
        return record(planId, VolumeOutcome.class, request);
    }

    @Operation(summary = "A budget line's deviation")
    @RequestBody(content = @Content(schema = @Schema(implementation = BudgetDeviation.class)))
    @PostMapping(PLAN + "/budget-deviations")
    ResponseEntity<Recorded> budgetDeviation(@PathVariable String planId, UpdateRequest request) {
        return record(planId, BudgetDeviation.class, request);
    }

    @Operation(summary = "A cost or income trend as printed")
    @RequestBody(content = @Content(schema = @Schema(implementation = CostTrend.class)))
    @PostMapping(PLAN + "/cost-trends")
    ResponseEntity<Recorded> costTrend(@PathVariable String planId, UpdateRequest request) {
        return record(planId, CostTrend.class, request);
    }

    @Operation(summary = "What was invested against the allocated frame")
    @RequestBody(content = @Content(schema = @Schema(implementation = InvestmentOutcome.class)))
    @PostMapping(PLAN + "/investments")
    ResponseEntity<Recorded> investment(@PathVariable String planId, UpdateRequest request) {
        return record(planId, InvestmentOutcome.class, request);
    }

    @Operation(summary = "The result of an internal control")
    @RequestBody(content = @Content(schema = @Schema(implementation = ControlResult.class)))
    @PostMapping(PLAN + "/control-results")
    ResponseEntity<Recorded> controlResult(@PathVariable String planId, UpdateRequest request) {
        return record(planId, ControlResult.class, request);
    }

    @Operation(summary = "A passage of the report")
    @RequestBody(content = @Content(schema = @Schema(implementation = Narrative.class)))
    @PostMapping(PLAN + "/narratives")
    ResponseEntity<Recorded> narrative(@PathVariable String planId, UpdateRequest request) {
        return record(planId, Narrative.class, request);
    }

    @Operation(summary = "A request that unspent money follows into a later year")
    @RequestBody(content = @Content(schema = @Schema(implementation = CarryOverRequest.class)))
    @PostMapping(PLAN + "/carry-over-requests")
    ResponseEntity<Recorded> carryOverRequest(@PathVariable String planId, UpdateRequest request) {
        return record(planId, CarryOverRequest.class, request);
    }

    private ResponseEntity<Recorded> record(
            String planId, Class<? extends Fact> kind, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        Fact fact = bodies.read(request.body(), kind);
        RecordFacts command =
                new RecordFacts(id, List.of(fact), request.precondition(), request.origin());
        return Recorded.created(id, commands.send(command));
    }
}
