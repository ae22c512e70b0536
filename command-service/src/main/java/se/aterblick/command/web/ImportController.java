package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.imports.DryRunReport;
import se.aterblick.command.imports.DryRuns;
import se.aterblick.command.imports.ImportReport;
import se.aterblick.command.imports.Imports;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.http.problem.ProblemWriter;

/** Takes files of updates. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private final Imports imports;
    private final DryRuns dryRuns;
    private final BodyReader bodies;
    private final SealedBodies sealing;
    private final ProblemWriter problems;

    ImportController(
            Imports imports,
            DryRuns dryRuns,
            BodyReader bodies,
            SealedBodies sealing,
            ProblemWriter problems) {
        this.sealing = sealing;
        this.imports = imports;
        this.dryRuns = dryRuns;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Operation(
            summary =
                    "Records a file of updates row by row under their original times; at most 10,000 rows, 10 MiB",
            description =
                    "Answers 201 if every row is recorded, else the problem of the row that stopped it, with what was recorded before. With dryRun=true nothing is recorded: the answer is 200 and says what would become of each row.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UpdateFile.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What would become of each row",
            content = @Content(schema = @Schema(implementation = DryRunReport.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Every row is recorded",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @PostMapping(ApiPaths.ROOT + "/imports")
    ResponseEntity<Object> importFile(
            @RequestParam(defaultValue = "false") boolean dryRun,
            SubmittedBody body,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request) {
        UpdateFile file = bodies.read(sealing.sealed(body, !dryRun), UpdateFile.class);
        if (dryRun) {
            return ResponseEntity.ok(
                    dryRuns.of(file, caller, problem -> problems.told(problem, request)));
        }
        ImportReport report = imports.record(file, caller);
        ImportReport.Refusal refused = report.refused();
        if (refused != null) {
            throw new ProblemException(problem(report, refused));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(report);
    }

    /** The refused row's own problem, with what was recorded before it. */
    private static Problem problem(ImportReport report, ImportReport.Refusal refused) {
        Object[] values = refused.values().toArray();
        return Problem.of(HttpStatus.valueOf(refused.status()), refused.code(), values)
                .with("planId", report.planId())
                .with("rows", report.rows())
                .with("recorded", report.recorded())
                .with("alreadyRecorded", report.alreadyRecorded())
                .with("results", report.results())
                .with("refused", refused);
    }
}
