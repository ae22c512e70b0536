package se.aterblick.query.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.form.CsvForm;
import se.aterblick.form.ExcelForm;
import se.aterblick.form.Form;
import se.aterblick.form.FormLanguage;
import se.aterblick.http.PreferredLanguage;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.Period;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.person.ShownPersons;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.state.PlanState;

/** Gives out the form of a period. */
@RestController
@RequestMapping("/follow-up/v1/plans/{planId}/reports/{period}/form")
@Tag(name = "Reports")
final class FormController {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private static final String EXAMPLE =
            """
            form:about;;
            format;Format;aterblick-form/1
            plan;Plan;rgs-2024
            period;Period;AR
            sequence;Gjort vid händelse;41
            """;

    private final PlanAccess access;
    private final PlanStates states;
    private final ShownPersons persons;

    FormController(PlanAccess access, PlanStates states, ShownPersons persons) {
        this.access = access;
        this.states = states;
        this.persons = persons;
    }

    @GetMapping(produces = EXCEL)
    @Operation(
            operationId = "form",
            summary =
                    "The form the period is reported in: a manager's for their areas, a controller's for all",
            description =
                    "As Excel, or as CSV with Accept: text/csv. What has been reported in the period is filled in. Filled in, it is taken by POST /reporting/v1/plans/{planId}/forms/{period}.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = EXCEL, schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(value = EXAMPLE))
            })
    ResponseEntity<byte[]> excel(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExcelForm.write(form(caller, planId, period, request), language(request), file);
        return answer(file, EXCEL, "formular-%s-%s.xlsx".formatted(planId, period), request);
    }

    @GetMapping(produces = CSV)
    @Operation(operationId = "form")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(value = EXAMPLE)))
    ResponseEntity<byte[]> csv(
            Caller caller,
            @PathVariable String planId,
            @PathVariable String period,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvForm.write(form(caller, planId, period, request), language(request), file);
        return answer(
                file,
                CSV + ";charset=UTF-8",
                "formular-%s-%s.csv".formatted(planId, period),
                request);
    }

    private Form form(Caller caller, String planId, String period, HttpServletRequest request) {
        access.plan(caller, planId, period);
        PlanState state = states.now(planId);
        Period of = state.plan().period(period).orElseThrow();
        return PeriodForms.of(state, of, caller, language(request), persons.texts(request));
    }

    private static ResponseEntity<byte[]> answer(
            ByteArrayOutputStream file, String type, String name, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        language(request) == FormLanguage.SWEDISH ? "sv" : "en")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .body(file.toByteArray());
    }

    private static FormLanguage language(HttpServletRequest request) {
        return PreferredLanguage.of(request).equals(Locale.ENGLISH)
                ? FormLanguage.ENGLISH
                : FormLanguage.SWEDISH;
    }
}
