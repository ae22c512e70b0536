package se.aterblick.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.standalone.RunningStandalone;

/**
 * The course of an indicator over UR1, UR2 and AR of 2024 is one drawing in page and document. What
 * differs is what its ids begin with: a document holds several, a page those of one indicator.
 */
class SeriesInPageAndDocumentTests {

    private static final String PLAN = "rgs-2024";

    @ParameterizedTest
    @CsvSource({
        "korttidssjukfranvaro, 'Korttidssjukfrånvaro (%) per period: UR1 2024: 3,9 (mål 3,3); UR2"
                + " 2024: 3,8 (mål 3,3); AR 2024: 3,7 (mål 3,3).'",
        "sjukfranvaro, 'Sjukfrånvaro (%) per period: UR1 2024: 7,22 (mål 6,5); UR2 2024: 7,45 (mål"
                + " 6,5); AR 2024: 7,61 (mål 6,5).'"
    })
    void isTheSameDrawingInPageAndDocumentButForWhatItsIdsBeginWith(String key, String summary) {
        String page;
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager", "/utveckling/" + key + "?plan=" + PLAN, 1200)) {
            page =
                    browser.page()
                            .request()
                            .get(
                                    browser.page().url(),
                                    RequestOptions.create().setHeader("Accept-Language", "sv"))
                            .text();
        }

        String onPage = drawing(page, summary);
        String inDocument = drawing(document(), summary);
        assertThat(ids(onPage, "series-[0-9]+-"))
                .isEqualTo(ids(inDocument, "series-" + key + "-[0-9]+-"));
        assertThat(inDocument).contains("series-" + key + "-").contains("stroke-dasharray");
    }

    @Test
    void hasItsTableInADocumentToo() {
        assertThat(document())
                .contains("Utveckling under året: Korttidssjukfrånvaro (%), ackumulerat<")
                .contains(
                        "<th scope=\"row\">UR1 2024</th><td class=\"number\">3,9</td>"
                                + "<td class=\"number\">3,3</td>");
    }

    private static String document() {
        return RunningStandalone.get()
                .get(
                        "demo-manager",
                        "/follow-up/v1/plans/" + PLAN + "/reports/AR/document",
                        "Accept",
                        "text/html")
                .text();
    }

    /** The drawing whose alternative text says that. */
    private static String drawing(String html, String summary) {
        Matcher drawings = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL).matcher(html);
        return drawings.results()
                .map(found -> found.group())
                .filter(svg -> svg.contains("aria-label=\"" + summary + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no drawing of " + summary));
    }

    private static String ids(String svg, String beginning) {
        return svg.replaceAll(beginning, "");
    }
}
