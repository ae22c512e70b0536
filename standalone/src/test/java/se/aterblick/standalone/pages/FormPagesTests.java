package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.aterblick.standalone.FilledWorkbook;
import se.aterblick.standalone.OneIndicatorPlan;
import se.aterblick.standalone.RunningStandalone;

/** A manager reports a period in Excel, in a real browser, on a phone's width. */
class FormPagesTests {

    private static final String PLAN = "formular-sida-2025";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void fetchesTriesMendsAndRecords() throws IOException {
        OneIndicatorPlan.adoptedIn(RunningStandalone.get(), PLAN);
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", "/formular", 360)) {
            Page page = browser.page();
            page.locator("a[href='/formular/" + PLAN + "/AR']").click();
            Download download =
                    page.waitForDownload(() -> page.getByText("Hämta som Excel").click());
            assertThat(download.suggestedFilename())
                    .isEqualTo("formular-formular-sida-2025-AR.xlsx");
            // What becomes a file is no page any more.
            browser.failures().clear();
            byte[] empty = Files.readAllBytes(download.path());

            send(page, FilledWorkbook.of(empty).type(2, "L3", "ca 4").bytes());
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 rad har fel");
            assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("L3 Utfall");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

            send(page, FilledWorkbook.of(empty).type(2, "L3", "4,0").bytes());
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("1 uppgift kommer att registreras");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Registrera"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 uppgift är registrerad");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(browser.failures()).isEmpty();

            send(page, "ingen arbetsbok".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("main")).containsText("Filen kan inte läsas");
        }
    }

    @Test
    void showsARequestAndItsPurposesRowByRow() {
        String plan = "overforing-sida-2025";
        OneIndicatorPlan.adoptedIn(RunningStandalone.get(), plan);
        byte[] empty =
                RunningStandalone.get()
                        .get(
                                "demo-manager",
                                "/follow-up/v1/plans/" + plan + "/reports/AR/form",
                                "Accept",
                                EXCEL)
                        .bytes();
        FilledWorkbook half =
                FilledWorkbook.of(empty)
                        .type(4, "L3", "mnkr")
                        .type(4, "M4", "Ellastbil")
                        .type(4, "N4", "1200,5")
                        .type(4, "M5", "2025");
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager", "/formular/" + plan + "/AR", 360)) {
            Page page = browser.page();
            send(page, half.bytes());
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 rad har fel");
            assertThat(page.getByRole(AriaRole.ROW).nth(3)).containsText("N5 Belopp");

            send(page, half.type(4, "N5", "0,5").bytes());
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("3 uppgifter kommer att registreras");
            assertThat(page.getByRole(AriaRole.ROW).nth(1))
                    .containsText(
                            "Till år: 2026 Enhet: mnkr Summa (räknas om tom): 1 201,0"
                                    .replace("1 2", "1\u00a02"));
            assertThat(page.getByRole(AriaRole.ROW).nth(3)).containsText("Ändamål: 2025");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void showsAControllerWhatAnAccountingFileComesTo() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-controller", "/formular/rgs-2024/konton", 360)) {
            Page page = browser.page();
            Path samples = Path.of("..", "samples", "rgs-2024");
            page.getByLabel("SIE-fil").setInputFiles(samples.resolve("exempel.se"));
            page.getByLabel("Mappning").setInputFiles(samples.resolve("konton.yaml"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Pröva").setExact(true))
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("4 budgetrader kommer att registreras för UR1");
            assertThat(page.locator("main")).containsText("1 086 795,87".replace(' ', '\u00a0'));
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    private static void send(Page page, byte[] file) {
        page.getByLabel("Ifyllt formulär").setInputFiles(new FilePayload("ur1.xlsx", EXCEL, file));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pröva").setExact(true))
                .click();
    }
}
