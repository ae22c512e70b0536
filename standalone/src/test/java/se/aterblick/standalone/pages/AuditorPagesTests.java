package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An auditor looks back at the meeting of 5 February 2025, in a real browser. */
class AuditorPagesTests {

    private final SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280);
    private final Page page = browser.page();

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.failures()).isEmpty();
        browser.close();
    }

    @Test
    void findsWhatACommitteeDecidedOnADay() {
        page.getByLabel("Nämnd").selectOption("dn-regionservice");
        page.getByLabel("Sammanträdesdag").fill("2025-02-05");
        button("Visa").click();

        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        link("rgs-2024, AR").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Årsredovisning 2024");
        assertThat(heading("Beslut §7, 5 februari 2025")).isVisible();
        assertThat(page.getByText("DNRGS240021", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("efter sammanträdet 2025-02-05")).isVisible();
    }

    @Test
    void findsNothingOnADayWithoutDecisions() {
        page.getByLabel("Sammanträdesdag").fill("2025-02-06");
        button("Visa").click();

        assertThat(page.getByText("Inga beslut om rapporter den dagen")).isVisible();
    }

    /** Though the short-term absence was corrected to 3.7 since. */
    @Test
    void readsTheFiguresThatWereApproved() {
        browser.open("/aterblick/rgs-2024/AR");

        assertThat(row("Korttidssjukfrånvaro")).containsText("3,6\u00a0%");
        assertThat(row("Nöjda användare")).containsText("4,0");
        assertThat(row("Kostnader (mnkr)")).containsText("\u2212704");
        assertThat(row("Kostnader (mnkr)")).containsText("\u221231");
        assertThat(page.getByText("5\u00a0549\u00a0tkr av tilldelad ram 18\u00a0980\u00a0tkr"))
                .isVisible();
    }

    @Test
    void seesThatTheReportIsTheOneThatWasApproved() {
        browser.open("/aterblick/rgs-2024/AR");

        button("Kontrollera").click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("Rapporten är precis den som godkändes");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("identiskt med det godkända");
        assertThat(page.url()).endsWith("/aterblick/rgs-2024/AR");
    }

    @Test
    void seesWhatHasChangedSinceAndWhy() {
        browser.open("/aterblick/rgs-2024/AR");
        link("Vad har ändrats sedan dess?").click();

        assertThat(heading("Korttidssjukfrånvaro ändrad")).isVisible();
        assertThat(page.locator("del", new Page.LocatorOptions().setHasText("3,6"))).isVisible();
        assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("3,7"))).isVisible();
        assertThat(page.getByText("sena sjukanmälningar")).isVisible();

        page.getByLabel("Till").fill("2025-02-06");
        button("Jämför").click();
        assertThat(page.getByText("Ingenting skiljer.")).isVisible();
    }

    @Test
    void movesThroughTime() {
        browser.open("/aterblick/rgs-2024/AR");
        link("Genom tiden").click();
        assertThat(page.getByText("5 februari 2025: nämnden godkände ÅR, version 1")).isVisible();
        assertThat(row("Korttidssjukfrånvaro")).containsText("3,6\u00a0%");

        page.getByLabel("Dra genom tiden").focus();
        page.keyboard().press("End");
        page.waitForURL("**asOf=2025-08-05**");
        assertThat(row("Korttidssjukfrånvaro")).containsText("3,7\u00a0%");
        page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)).fill("2024-12-31");
        button("Visa").click();
        assertThat(row("Korttidssjukfrånvaro")).containsText("inte redovisat");
        assertThat(page.getByText("öppen")).isVisible();
    }

    @Test
    void takesTheEvidenceAlong() throws IOException {
        browser.open("/aterblick/rgs-2024/AR");

        Download evidence = page.waitForDownload(() -> link("Hämta bevis").click());

        assertThat(evidence.suggestedFilename()).isEqualTo("evidence-rgs-2024-AR.zip");
        try (ZipFile zip = new ZipFile(evidence.path().toFile())) {
            assertThat(zip.size()).isGreaterThan(3);
        }
        Files.delete(evidence.path());
        // A page that turns out to be a file is given up as a page.
        browser.failures().removeIf(failure -> failure.contains("/evidence net::ERR_ABORTED"));
    }

    @Test
    void takesTheDocumentAlong() throws IOException {
        browser.open("/aterblick/rgs-2024/AR");
        assertThat(page.locator("figure svg"))
                .hasAttribute("aria-label", Pattern.compile("Måltidsservice \u22124,4"));

        Download document = page.waitForDownload(() -> link("Dokument (PDF)").click());

        assertThat(document.suggestedFilename()).isEqualTo("rgs-2024-AR.pdf");
        assertThat(Files.readString(document.path(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        Files.delete(document.path());
        browser.failures().removeIf(failure -> failure.contains("/document.pdf net::ERR_ABORTED"));
    }

    @Test
    void readsTheDocumentInTheBrowser() {
        browser.open("/aterblick/rgs-2024/AR/document.html");

        assertThat(heading("Mål och uppdrag")).isVisible();
        assertThat(page.getByText("Driftnämnden Regionservice godkände den här versionen"))
                .isVisible();
        // The style sheet is applied: its hash is the one that the policy allows.
        assertThat(page.locator("h2").first()).hasCSS("font-weight", "700");
        assertThat(page.locator(".footer")).not().isVisible();
    }

    @Test
    void isToldInPlainWordsWhatIsNotThere() {
        browser.open("/aterblick/rgs-2024/UR1");

        assertThat(page.getByText("Nämnden har inte godkänt någon sådan rapport.")).isVisible();
        browser.failures().removeIf(failure -> failure.contains("404"));
    }

    @Test
    void doesItWithTheKeyboardAlone() {
        page.getByLabel("Sammanträdesdag").fill("2025-02-05");
        page.keyboard().press("Enter");
        link("rgs-2024, AR").focus();
        page.keyboard().press("Enter");
        assertThat(heading("Beslut §7, 5 februari 2025")).isVisible();
        page.keyboard().press("Tab");
        assertThat(link("Till innehållet")).isFocused();
        for (int i = 0; i < 20 && !isFocused("Kontrollera"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("precis den som godkändes");
    }

    private boolean isFocused(String button) {
        return page.evaluate("document.activeElement.textContent").equals(button);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The table's first row with that text. */
    private Locator row(String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
