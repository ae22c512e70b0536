package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.command.forms.FormReport;
import se.aterblick.command.forms.Forms;
import se.aterblick.form.FormProblem;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.PreferredLanguage;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.value.PlanId;

/** Takes forms that were filled in. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class FormController {

    private final Forms forms;
    private final ProblemWriter problems;

    FormController(Forms forms, ProblemWriter problems) {
        this.forms = forms;
        this.problems = problems;
    }

    @Operation(
            summary = "A period's form, filled in: all that is new in it or nothing; at most 4 MiB",
            description =
                    "The form is the one that Follow-up gives out, as Excel or CSV. Rows that say nothing new are passed over; those of a carry-over request and its purposes are one update; what others reported after the form was made is not replaced. Answers 201 if something was recorded, 200 if there was nothing to record, and 422 with the faults of every row if one is wrong. With dryRun=true nothing is recorded: the answer is 200 and says what would become of each row. The file's hash and name are kept with every event.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = SubmittedFileResolver.EXCEL,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = SubmittedFileResolver.CSV, schema = @Schema(type = "string"))
            })
    @Parameter(
            name = "fileName",
            description = "What the file is called; kept with what is recorded",
            schema = @Schema(type = "string", maxLength = 400))
    @ApiResponse(
            responseCode = "200",
            description = "What would become of each row, or that there was nothing to record",
            content = @Content(schema = @Schema(implementation = FormReport.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Everything new is recorded",
            content = @Content(schema = @Schema(implementation = FormReport.class)))
    @PostMapping(ApiPaths.FORM)
    ResponseEntity<FormReport> form(
            @PathVariable String planId,
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(hidden = true) SubmittedFile file,
            @Parameter(hidden = true) HttpServletRequest request) {
        PlanId id = PlanId.of(planId);
        Forms.Sent sent = sent(file, request);
        if (dryRun) {
            return ResponseEntity.ok(forms.tried(id, period, sent));
        }
        FormReport report = forms.recorded(id, period, sent);
        if (report.eventId() == null) {
            return ResponseEntity.ok(report);
        }
        long sequence = Objects.requireNonNull(report.sequence());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(ConsistencyToken.HEADER, new ConsistencyToken(id, sequence).encoded())
                .body(report);
    }

    private Forms.Sent sent(SubmittedFile file, HttpServletRequest request) {
        try {
            return new Forms.Sent(
                    file.form(),
                    file.origin(),
                    PreferredLanguage.of(request).equals(Locale.ENGLISH),
                    problem -> problems.told(problem, request));
        } catch (FormProblem e) {
            boolean large =
                    e.code().equals("form-too-large") || e.code().equals("form-too-many-rows");
            HttpStatus status =
                    large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
            throw new ProblemException(Problem.of(status, e.code(), e.values().toArray()));
        }
    }
}
