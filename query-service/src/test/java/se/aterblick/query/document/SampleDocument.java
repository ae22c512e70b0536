package se.aterblick.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.aterblick.document.ContentHash;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.event.DecisionBasis;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Html;
import se.aterblick.query.document.template.Letterhead;
import se.aterblick.query.document.template.Standing;
import se.aterblick.query.document.template.Templates;
import tools.jackson.databind.json.JsonMapper;

/** Documents of canonical reports of the samples, as they were made once. */
final class SampleDocument {

    private static final Templates TEMPLATES = new Templates();
    private static final PdfDocument PDF = new PdfDocument();
    private static final Instant SUBMITTED = Instant.parse("2025-01-24T13:00:00Z");

    private SampleDocument() {}

    /** The annual report of 2024 as it was approved, in format 2 and the first template. */
    static Edition annualReport() {
        return annualReport(DocumentTemplate.FIRST);
    }

    /** The same as it would have been submitted while that was the newest template. */
    static Edition annualReport(DocumentTemplate template) {
        return new Edition(
                canonical(template == DocumentTemplate.FIRST ? "rgs-2024-AR" : "rgs-2024-AR-3"),
                new Standing.Approved(
                        1,
                        SUBMITTED,
                        new Standing.Decision(
                                LocalDate.of(2025, 2, 5),
                                "§7",
                                "DNRGS240021",
                                List.of(
                                        "Driftnämnden Regionservice godkänner för egen del"
                                                + " årsredovisningen för 2024 och överlämnar den"
                                                + " därefter till Regionstyrelsen.",
                                        "Driftnämnden Regionservice hemställer att 8,3 mnkr av 2024"
                                                + " års investeringsbudget förs över till 2025."),
                                List.of(
                                        new DecisionBasis(
                                                "Årsredovisning 2024 Regionservice 20250124",
                                                LocalDate.of(2025, 1, 24),
                                                null)))),
                template);
    }

    static Edition submitted(String name) {
        return edition(name, new Standing.Submitted(2, SUBMITTED));
    }

    static Edition known(String name) {
        return edition(name, new Standing.Known("2023-10-01", 67));
    }

    /** In the template of its format. */
    private static Edition edition(String name, Standing standing) {
        String canonical = canonical(name);
        String format = new JsonMapper().readTree(canonical).path("format").asString();
        return new Edition(canonical, standing, DocumentTemplate.ofFormat(format).orElseThrow());
    }

    /** The same report in another template. */
    static Edition in(DocumentTemplate template, Edition edition) {
        return new Edition(edition.canonical(), edition.standing(), template);
    }

    static Html html(Edition edition, String language) {
        return TEMPLATES.html(edition, Letterhead.NONE, Locale.of(language));
    }

    static byte[] pdf(Edition edition, String language) {
        return PDF.of(html(edition, language), edition, language);
    }

    static byte[] pdf(Edition edition, Letterhead letterhead) {
        return PDF.of(TEMPLATES.html(edition, letterhead, Locale.of("sv")), edition, "sv");
    }

    static byte[] resource(String name) {
        try (InputStream file =
                SampleDocument.class.getResourceAsStream("/golden/documents/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String canonical(String name) {
        return new String(resource(name + ".json"), StandardCharsets.UTF_8);
    }

    /** Prints the hash of the annual report's PDF in a template: it is run elsewhere too. */
    public static void main(String[] arguments) {
        DocumentTemplate template = DocumentTemplate.valueOf(arguments[0]);
        System.out.println(ContentHash.of(pdf(annualReport(template), "sv")));
    }
}
