package se.aterblick.query.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.PlanAccess;

/** Gives out reports as documents, to whom the reports themselves are given out. */
@RestController
@RequestMapping(
        path = "/follow-up/v1/plans/{planId}/reports/{period}",
        produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.TEXT_HTML_VALUE})
@Tag(name = "Documents")
final class DocumentController {

    private static final String FORMS =
            "PDF/A-3a and PDF/UA-1, with the canonical report attached; text/html where Accept"
                    + " prefers it. The same report, decision and language give the same bytes.";

    private static final String LANGUAGE = "sv (what it is without it) or en";

    private final PlanAccess access;
    private final Editions editions;
    private final Documents documents;

    DocumentController(PlanAccess access, Editions editions, Documents documents) {
        this.access = access;
        this.editions = editions;
        this.documents = documents;
    }

    @GetMapping("/document")
    @Operation(
            summary =
                    "The period's report as a document, as known now or as of a day or an instant",
            description = "It says that it has not been submitted. " + FORMS)
    ResponseEntity<byte[]> known(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(
                            description =
                                    "A date means the end of that day in the plan's time zone.",
                            example = "2024-10-01")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(description = LANGUAGE) @RequestParam(required = false)
                    @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable String accept) {
        KnownPlan plan = access.plan(caller, planId, period);
        return answer(
                plan, period + "-draft", editions.known(plan, period, asOf), language, accept);
    }

    @GetMapping("/versions/{version}/document")
    @Operation(
            summary = "A submitted version as a document, as it was sent to the committee",
            description = "Without any decision on it, so that it never changes. " + FORMS)
    ResponseEntity<byte[]> version(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(example = "1") @PathVariable int version,
            @Parameter(description = LANGUAGE) @RequestParam(required = false)
                    @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable String accept) {
        KnownPlan plan = access.plan(caller, planId, period);
        return answer(
                plan,
                period + "-" + version,
                editions.version(plan, period, version),
                language,
                accept);
    }

    @GetMapping("/approved/document")
    @Operation(
            summary = "The approved report as a document, with the decision",
            description = FORMS)
    ResponseEntity<byte[]> approved(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(description = LANGUAGE) @RequestParam(required = false)
                    @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable String accept) {
        KnownPlan plan = access.plan(caller, planId, period);
        return answer(plan, period, editions.approved(plan, period), language, accept);
    }

    private ResponseEntity<byte[]> answer(
            KnownPlan plan,
            String name,
            Edition edition,
            @Nullable String language,
            @Nullable String accept) {
        DocumentLanguage in = DocumentLanguage.of(language);
        return switch (DocumentForm.preferred(accept)) {
            case PDF -> documents.pdf(plan, plan.planId() + "-" + name + ".pdf", edition, in);
            case HTML -> documents.html(plan, edition, in);
        };
    }
}
