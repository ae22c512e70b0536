package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A controller sees where it burns, in a real browser. */
class OverviewPageTests {

    @Test
    void showsWhatMissesItsTargetAndWhereTheMoneyDeviates() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", "/laget", 1280)) {
            Page page = browser.page();

            assertThat(row(page, "OSA-värde")).containsText("65");
            assertThat(row(page, "OSA-värde")).containsText("67");
            assertThat(row(page, "\u22124,4\u00a0mnkr")).isVisible();
            assertThat(row(page, "Uppföljning per 31 mars")).containsText("57 av 57");
        }
    }

    @Test
    void staysWithOnePlanByItsAddress() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", "/laget", 1280)) {
            Page page = browser.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("leanlink-2023"))
                    .click();

            assertThat(page).hasURL(SignedInBrowser.base() + "/laget?plan=leanlink-2023");
            assertThat(page.locator("table").getByText("rgs-2024")).hasCount(0);
            assertThat(page.getByText("Inga avvikelser är redovisade.")).isVisible();
        }
    }

    @Test
    void setsWhatWasPromisedBesideWhatBecame() {
        PagePlan plan = PagePlan.adopted();
        plan.post(
                "demo-controller",
                "/budget-deviations",
                "{'budgetLine':'koket','period':'UR2','deviation':'-3.0','forecast':'-5.0','unit':'MSEK'}");
        plan.post(
                "demo-controller",
                "/budget-deviations",
                "{'budgetLine':'koket','period':'AR','deviation':'-4.4','unit':'MSEK'}");
        String path = "/laget?plan=" + plan.id() + "&period=UR2";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", path, 1280)) {
            Locator promised =
                    browser.page()
                            .locator("section:has(#forecasts) tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Köket"));

            assertThat(promised).containsText("\u22125,0\u00a0mnkr");
            assertThat(promised).containsText("\u22124,4\u00a0mnkr");
            assertThat(promised).containsText("\u22120,6\u00a0mnkr");
        }
    }

    @Test
    void tellsWhatIsOverdueOrPostponed() {
        String path = "/laget?plan=leanlink-2023";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", path, 1280)) {
            Locator commitments = browser.page().locator("section:has(#commitments)");

            assertThat(commitments.getByText("försenat").first()).isVisible();
            assertThat(commitments.getByText("uppskjutet").first()).isVisible();
        }
    }

    @Test
    void exportsExactlyTheRowsOfThePage() throws IOException {
        String path = "/laget?plan=rgs-2024&period=AR";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", path, 1280)) {
            Page page = browser.page();
            List<String> shown =
                    page.locator("section:has(#off-target) tbody th > span").allTextContents();
            List<String> outcomes =
                    page.locator("section:has(#off-target) tbody td.number a.sign")
                            .allTextContents();
            Download csv =
                    page.waitForDownload(
                            () -> link(page, "Indikatorer som inte når målet som CSV").click());
            Download excel =
                    page.waitForDownload(
                            () -> link(page, "Indikatorer som inte når målet som Excel").click());

            assertThat(page.locator("section:has(#deviations) figure svg")).isVisible();
            List<String> lines = Files.readAllLines(csv.path());
            assertThat(lines).hasSize(shown.size() + 1);
            for (int i = 0; i < shown.size(); i++) {
                String outcome = outcomes.get(i).replace("\u00a0%", "").replace(',', '.');
                assertThat(lines.get(i + 1)).contains(shown.get(i), outcome);
            }
            assertThat(excel.suggestedFilename()).isEqualTo("off-target.xlsx");
            assertThat(Files.size(excel.path())).isGreaterThan(1_000);
        }
    }

    @Test
    void leadsFromAFigureToWhereItComesFrom() {
        String path = "/laget?plan=rgs-2024&period=AR";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", path, 1280)) {
            Page page = browser.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3,7\u00a0%"))
                    .click();

            Locator event = page.locator("li:target");
            assertThat(event).containsText("Rättat");
            assertThat(event).containsText("sena sjukanmälningar");
            assertThat(event.locator("del")).hasText("3,6");
            assertThat(event).containsText("Importerat");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Utveckling"))
                    .click();
            assertThat(page.locator("figure svg").first()).isVisible();
            assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("AR 2024");
        }
    }

    /** -731 against -699 is -32 of rounded figures; -31 was printed. */
    @Test
    void saysWhereADifferenceWasMadeBeforeRounding() {
        String path = "/laget?plan=rgs-2024&period=AR";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", path, 1280)) {
            Page page = browser.page();
            link(page, "\u221231").click();

            assertThat(page.locator("li:target"))
                    .containsText("\u221231 är redovisat; de avrundade talen skiljer \u221232");
        }
    }

    @Test
    void isFilteredAndFollowedByKeyboardAlone() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", "/laget", 1280)) {
            Page page = browser.page();
            page.getByLabel("Plan").focus();
            page.keyboard().type("rgs-2024");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(SignedInBrowser.base() + "/laget?plan=rgs-2024&period=");
            link(page, "3,7\u00a0%").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("li:target")).containsText("Rättat");
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
