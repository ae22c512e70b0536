package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.ReportDocument;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Letterhead;
import se.aterblick.query.document.template.Templates;

/** What documents say, in both languages and for every standing. */
class ReportHtmlTests {

    @Test
    void saysPlainlyThatItWasNotSubmitted() {
        assertThat(SampleDocument.html(SampleDocument.known("rgs-2022-UR2"), "sv").text())
                .contains(
                        "Det här är inte en inlämnad rapport. Den visar det som var känt 2023-10-01,"
                                + " till och med händelse 67.")
                .contains("inte inlämnad")
                .doesNotContain("<h2>Beslut</h2>");
    }

    @Test
    void showsAVersionWithoutItsDecision() {
        String version = SampleDocument.html(SampleDocument.submitted("rgs-2024-AR"), "sv").text();

        assertThat(version).contains("version 2, inlämnad").doesNotContain("<h2>Beslut</h2>");
        assertThat(version).doesNotContain("inte en inlämnad rapport");
    }

    /** A document leaves the system, and stays the same when the person is erased. */
    @Test
    void showsThatATextIsSealedAndNeverWhatItSays() {
        Edition report = SampleDocument.submitted("rgs-2024-AR");
        Edition sealed =
                new Edition(
                        report.canonical()
                                .replace(
                                        "Tillfälliga vakanser.",
                                        "Vakant efter {{sealed:p-4711:AbCdEfGhIjKlMnOp_-0}}."),
                        report.standing(),
                        report.template());

        assertThat(SampleDocument.html(sealed, "sv").text())
                .contains("Vakant efter [personuppgift].")
                .doesNotContain("p-4711");
    }

    @Test
    void givesEveryChartAnAlternative() {
        assertThat(SampleDocument.html(SampleDocument.annualReport(), "sv").text())
                .contains("aria-label=\"Avvikelse mot budget per område, i mnkr.")
                .contains("Måltidsservice −4,4");
    }

    @Test
    void drawsAnIndicatorOverThePeriodsThatHaveAnOutcome() {
        String html = SampleDocument.html(SampleDocument.submitted("report-3-ar"), "sv").text();

        assertThat(html)
                .contains(
                        "aria-label=\"OSA-värde per period: UR1 2024: 66 (mål 67); UR2 2024: 64,5"
                                + " (mål 68,0).\"")
                .contains("Utveckling under året: Sjukfrånvaro (%), rullande tolv månader<")
                .contains("Utveckling under året: Sjukfrånvaro (%), månad<")
                .contains("Utveckling under året: Matsvinn (g/portion), perioden<");
    }

    /** One outcome has no course, and what another unit or area says is another thing. */
    @Test
    void drawsNoLineThroughASinglePoint() {
        String html = SampleDocument.html(SampleDocument.submitted("report-3-ar"), "sv").text();

        assertThat(html)
                .doesNotContain("Nöjda användare per period")
                .doesNotContain("perioden – Kost<")
                .doesNotContain("Antal portioner (st) per period");
        assertThat(SampleDocument.html(SampleDocument.submitted("report-3-ur1"), "sv").text())
                .doesNotContain("Utveckling under året");
    }

    /** Reports of earlier formats have nothing to draw it from. */
    @Test
    void givesWhatWasSubmittedBeforeNoSeries() {
        assertThat(SampleDocument.html(SampleDocument.annualReport(), "sv").text())
                .doesNotContain("Utveckling under året");
    }

    /** Whoever adds a format decides what its reports look like. */
    @Test
    void hasATemplateForEveryFormat() {
        assertThat(ReportDocument.CURRENT_FORMAT).isEqualTo("aterblick-report/3");
        assertThat(SampleDocument.html(SampleDocument.submitted("report-1-ar"), "sv").text())
                .contains("aterblick-report/1", "aterblick-document/1");
        assertThat(SampleDocument.html(SampleDocument.submitted("report-2-ar"), "sv").text())
                .contains("aterblick-report/2", "aterblick-document/1");
        assertThat(SampleDocument.html(SampleDocument.submitted("report-3-ar"), "sv").text())
                .contains("aterblick-report/3", "aterblick-document/2");
    }

    @Test
    void needsNoInlineStyles() {
        assertThat(SampleDocument.html(SampleDocument.annualReport(), "sv").text())
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @CsvSource({
        "rgs-2024-AR, Intern kontroll, Internal control",
        "leanlink-2023-MARS, Mål och uppdrag, Goals and assignments",
        "report-2-ar, Ändringar av planen, Revisions of the plan",
        "report-3-ar, Utveckling under året, Course of the year",
        "rgs-2022-UR2, Produktionstal, Volume figures"
    })
    void isWrittenInBothLanguages(String name, String swedish, String english) {
        assertThat(SampleDocument.html(SampleDocument.submitted(name), "sv").text())
                .contains(swedish)
                .doesNotContain("??");
        assertThat(SampleDocument.html(SampleDocument.submitted(name), "en").text())
                .contains("lang=\"en\"")
                .contains(english)
                .doesNotContain("??");
    }

    @Test
    void bearsTheNameAndLogoThatAreConfigured() {
        Letterhead letterhead =
                new Letterhead(
                        "Regionservice nämnd",
                        new Letterhead.Logo(new byte[] {1, 2, 3}, "Region Halland"));

        assertThat(
                        new Templates()
                                .html(SampleDocument.annualReport(), letterhead, Locale.of("sv"))
                                .text())
                .contains("<p class=\"committee\">Regionservice nämnd</p>")
                .contains("src=\"data:image/png;base64,AQID\" alt=\"Region Halland\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/document/template-1/messages",
                "/document/template-2/messages",
                "/chart/messages"
            })
    void hasEveryTextInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties").keySet())
                .isEqualTo(keys(bundle + ".properties").keySet());
    }

    private static Properties keys(String bundle) throws IOException {
        Properties keys = new Properties();
        try (InputStreamReader file =
                new InputStreamReader(
                        ReportHtmlTests.class.getResourceAsStream(bundle),
                        StandardCharsets.UTF_8)) {
            keys.load(file);
        }
        return keys;
    }
}
