package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.imports.ImportReport;
import se.aterblick.command.imports.Imports;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/** Takes files of updates. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private final Imports imports;
    private final BodyReader bodies;

    ImportController(Imports imports, BodyReader bodies) {
        this.imports = imports;
        this.bodies = bodies;
    }

    @Operation(
            summary =
                    "Records a file of updates row by row under their original times; at most 10,000 rows, 10 MiB",
            description =
                    "Answers 201 if every row is recorded, else the problem of the row that stopped it, with what was recorded before.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UpdateFile.class)))
    @PostMapping(ApiPaths.ROOT + "/imports")
    ResponseEntity<ImportReport> importFile(SubmittedBody body, Caller caller) {
        ImportReport report = imports.record(bodies.read(body, UpdateFile.class), caller);
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
