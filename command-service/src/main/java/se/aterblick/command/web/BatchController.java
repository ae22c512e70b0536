package se.aterblick.command.web;

import static se.aterblick.command.web.ApiPaths.PLAN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.PlanId;

/** Takes many updates in one call. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class BatchController {

    private static final int MOST_UPDATES = 1_000;

    private final PlanCommands commands;
    private final StoredPlans plans;
    private final BodyReader bodies;

    BatchController(PlanCommands commands, StoredPlans plans, BodyReader bodies) {
        this.commands = commands;
        this.plans = plans;
        this.bodies = bodies;
    }

    /** The body: the updates in the order they are recorded. */
    record Batch(List<BatchUpdate> updates) {

        Batch {
            for (BatchUpdate update : Checks.required("updates", updates)) {
                Checks.required("updates", update);
            }
            if (updates.isEmpty()) {
                throw new InvalidValue("updates", "empty", "");
            }
        }
    }

    @Operation(
            summary = "Facts and corrections together, 1–1,000, all or nothing; at most 4 MiB",
            description =
                    "The answer names each update's event. A refusal names the first update that could not be recorded, by its index from 0; then nothing is.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Batch.class)))
    @PostMapping(PLAN + "/batches")
    ResponseEntity<Recorded> batch(@PathVariable String planId, UpdateRequest request) {
        PlanId id = PlanId.of(planId);
        List<BatchUpdate> updates = bodies.read(request.body(), Batch.class).updates();
        if (updates.size() > MOST_UPDATES) {
            throw new ProblemException(
                    Problem.of(
                                    HttpStatus.CONTENT_TOO_LARGE,
                                    "too-many-updates",
                                    updates.size(),
                                    MOST_UPDATES)
                            .with("field", "updates")
                            .with("most", MOST_UPDATES));
        }
        CommandResult result = commands.send(new RecordBatch(id, updates, request.origin()));
        return Recorded.created(id, result, plans.events(id, result.receipt()));
    }
}
