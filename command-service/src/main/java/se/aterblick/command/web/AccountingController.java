package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.access.Origin;
import se.aterblick.command.accounting.AccountingFile;
import se.aterblick.command.accounting.AccountingImports;
import se.aterblick.command.accounting.AccountingReport;
import se.aterblick.event.CommandMark;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.value.PlanId;

/** Takes files of accounting systems. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class AccountingController {

    private final AccountingImports imports;
    private final BodyReader bodies;
    private final ProblemWriter problems;

    AccountingController(AccountingImports imports, BodyReader bodies, ProblemWriter problems) {
        this.imports = imports;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Operation(
            summary =
                    "Budget deviations out of an SIE 4 file by a mapping of its accounts, all or nothing; at most 10 MiB",
            description =
                    "Actuals are the #PSALDO, budgets the #PBUDGET of the months of the period. Answers 201 if something was recorded, 200 if there was nothing to record, and 422 with the fault of every line if one is wrong. With dryRun=true nothing is recorded: the answer is 200 and shows each line, rounded and unrounded, and the accounts that no line takes.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AccountingFile.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What would become of each line, or that there was nothing to record",
            content = @Content(schema = @Schema(implementation = AccountingReport.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Everything new is recorded",
            content = @Content(schema = @Schema(implementation = AccountingReport.class)))
    @PostMapping(ApiPaths.PLAN + "/accounting-imports")
    ResponseEntity<AccountingReport> accounts(
            @PathVariable String planId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            UpdateRequest request,
            @Parameter(hidden = true) HttpServletRequest servlet) {
        PlanId id = PlanId.of(planId);
        AccountingFile file = bodies.read(request.body(), AccountingFile.class);
        CommandMark mark = request.origin().mark();
        Origin origin =
                Origin.of(
                        request.origin().caller(),
                        new CommandMark(mark.commandId(), mark.requestHash(), file.source()));
        if (dryRun) {
            return ResponseEntity.ok(
                    imports.tried(id, file, origin, problem -> problems.told(problem, servlet)));
        }
        AccountingReport report =
                imports.recorded(id, file, origin, problem -> problems.told(problem, servlet));
        if (report.eventId() == null) {
            return ResponseEntity.ok(report);
        }
        long sequence = Objects.requireNonNull(report.sequence());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(ConsistencyToken.HEADER, new ConsistencyToken(id, sequence).encoded())
                .body(report);
    }
}
