package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/** A manager reports, in a real browser. */
class ManagerPagesTests {

    private final PagePlan plan = PagePlan.adopted();

    @Test
    void reportsInPlaceAndSeesItAtOnce() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager", plan.inbox("UR1"), 1280)) {
            Page page = browser.page();
            Locator row = row(page, "outcome.franvaro");
            assertThat(row).containsText("Målvärde 6,5 % (lägre är bättre)");

            row.getByRole(AriaRole.LINK).first().click();
            assertThat(Axe.faults(page)).isEmpty();
            row.getByLabel("Utfall").fill("7,60");
            row.getByLabel("Kommentar").fill("Högre än i fjol:\n- köket\n- lagret");
            row.getByLabel("Efter (1)").fill("Kön");
            row.getByLabel("Grupp (1)").fill("Kvinnor");
            row.getByLabel("Värde (1)").fill("8,33");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spara")).click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sparat");
            assertThat(row).containsText("7,60 %");
            assertThat(row.getByRole(AriaRole.LISTITEM)).hasText(new String[] {"köket", "lagret"});
            assertThat(plan.report("UR1").text()).contains("\"value\":\"7.60\"", "\"8.33\"");
            assertThat(browser.failures()).isEmpty();
        }
    }

    @Test
    void reportsAStatusInTheOrganisationsOwnWords() {
        String form = plan.form("UR1", "status", "minska-svinnet", "");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", form, 1280)) {
            Page page = browser.page();
            page.getByLabel("Status").selectOption("Uppfylls delvis");
            page.getByLabel("Prognos för helåret").selectOption("Uppfylls");
            save(page);

            assertThat(row(page, "status.minska-svinnet")).containsText("Uppfylls delvis");
            assertThat(plan.report("UR1").text())
                    .contains("\"fulfilment\":\"PARTLY_FULFILLED\"", "\"forecast\":\"FULFILLED\"");
        }
    }

    @Test
    void reportsADeviationWithItsCauseAndForecast() {
        String form = plan.form("UR2", "budget-deviation", "koket", "");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager-maltid", form, 1280)) {
            Page page = browser.page();
            page.getByLabel("Enhet").selectOption("mnkr");
            page.getByLabel("Avvikelse").fill("\u22124,4");
            page.getByLabel("Orsak").fill("Färre gäster.");
            save(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("prognos");

            page.getByLabel("Prognos för helåret").fill("\u22125,0");
            save(page);
            assertThat(row(page, "budget-deviation.koket"))
                    .containsText("\u22124,4\u00a0mnkr prognos \u22125,0\u00a0mnkr");
            assertThat(row(page, "budget-deviation.koket")).containsText("Färre gäster.");
        }
    }

    @Test
    void isToldBesideTheFieldWhatIsWrongAndLosesNothing() {
        String form = plan.form("UR1", "outcome", "svinn", "PERIOD");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", form, 1280)) {
            Page page = browser.page();
            page.getByLabel("Kommentar").fill("Vägt varje dag.");
            page.getByLabel("Utfall").fill("åttio");
            save(page);

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Inte sparat.");
            assertThat(page.getByText("Skriv ett tal, till exempel 7,61")).isVisible();
            assertThat(page.getByLabel("Utfall")).isFocused();
            assertThat(page.getByLabel("Kommentar")).hasValue("Vägt varje dag.");
            assertThat(Axe.faults(page)).isEmpty();
            page.getByLabel("Utfall").fill("85,6");
            save(page);
            assertThat(row(page, "outcome.svinn")).containsText("85,6 g/portion");
        }
    }

    @Test
    void seesBothWhereAColleagueHasReportedMeanwhileAndGoesOn() {
        String form = plan.form("AR", "budget-deviation", "koket", "");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", form, 1280);
                SignedInBrowser colleague = SignedInBrowser.as("demo-manager-maltid", form, 1280)) {
            Page page = browser.page();
            enterDeviation(page, "\u22125,0", "Dyrare råvaror.");
            enterDeviation(colleague.page(), "\u22124,4", "Färre gäster.");
            save(colleague.page());
            assertThat(row(colleague.page(), "budget-deviation.koket"))
                    .containsText("\u22124,4\u00a0mnkr");
            save(page);

            Locator alert = page.getByRole(AriaRole.ALERT);
            assertThat(alert).containsText("Någon annan har rapporterat samtidigt");
            assertThat(alert).containsText("\u22124,4\u00a0mnkr");
            assertThat(alert).containsText("Färre gäster.");
            assertThat(page.getByLabel("Avvikelse")).hasValue("\u22125,0");
            assertThat(page.getByLabel("Orsak")).hasValue("Dyrare råvaror.");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(plan.report("AR").text()).contains("\"-4.4\"").doesNotContain("\"-5.0\"");
            button(page, "Spara mitt i stället").click();

            assertThat(row(page, "budget-deviation.koket")).containsText("\u22125,0\u00a0mnkr");
        }
        Answer later =
                plan.post(
                        "demo-manager",
                        "/outcomes",
                        "{'indicator':'svinn','period':'AR','value':'90.0','unit':'g/portion'}");
        JsonNode trail = plan.trail("koket", later).json().path("items");
        assertThat(trail).hasSize(2);
        assertThat(trail.path(0).path("after").toString()).contains("-4.4", "Färre gäster.");
        assertThat(trail.path(1).path("after").toString()).contains("-5.0", "Dyrare råvaror.");
    }

    private static void enterDeviation(Page page, String deviation, String cause) {
        page.getByLabel("Enhet").selectOption("mnkr");
        page.getByLabel("Avvikelse").fill(deviation);
        page.getByLabel("Orsak").fill(cause);
    }

    @Test
    void seesTheCourseOfAnIndicatorInItsRow() {
        for (String[] report : new String[][] {{"UR1", "91.0"}, {"UR2", "88.0"}}) {
            plan.post(
                    "demo-manager",
                    "/outcomes",
                    "{'indicator':'svinn','period':'%s','value':'%s','unit':'g/portion'}"
                            .formatted((Object[]) report));
        }
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", plan.inbox("AR"), 360)) {
            Locator row = row(browser.page(), "outcome.svinn");
            assertThat(row.locator(".before")).containsText("Uppföljningsrapport 2");
            assertThat(row.locator(".before")).containsText("88,0\u00a0g/portion");
            Locator course = row.getByRole(AriaRole.IMG);
            assertThat(course).isVisible();
            assertThat(course)
                    .hasAttribute(
                            "aria-label", Pattern.compile(".*UR1 2025.*91,0.*UR2 2025.*88,0.*"));
            assertThat(Axe.faults(browser.page())).isEmpty();
        }
    }

    @Test
    void findsWhatWasWrittenWhenTheSessionHasEnded() {
        String form = plan.form("UR1", "outcome", "svinn", "PERIOD");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", form, 1280)) {
            Page page = browser.page();
            page.getByLabel("Utfall").fill("91,5");
            page.context().clearCookies();
            save(page);

            page.getByLabel("Username").fill("demo-manager");
            page.getByLabel("Password").fill("demo");
            page.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Det du hade skrivit är tillbaka.")).isVisible();
            assertThat(page.getByLabel("Utfall")).hasValue("91,5");
            save(page);
            assertThat(row(page, "outcome.svinn")).containsText("91,5 g/portion");
        }
    }

    @Test
    void findsWhatWasWrittenInATabThatWasClosed() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager", plan.inbox("UR1"), 1280)) {
            Page closed = browser.page();
            Locator there = row(closed, "outcome.svinn");
            there.getByRole(AriaRole.LINK).click();
            there.getByLabel("Kommentar").fill("Halvvägs");
            Page page = closed.context().newPage();
            closed.close();
            page.navigate(SignedInBrowser.base() + plan.inbox("UR1"));
            Locator row = row(page, "outcome.svinn");
            row.getByRole(AriaRole.LINK).click();

            assertThat(row.getByLabel("Kommentar")).hasValue("Halvvägs");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kasta det"))
                    .click();
            assertThat(row.getByLabel("Kommentar")).hasValue("");
        }
    }

    @Test
    void isAskedOnlyForOnesOwnAreas() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager-maltid", plan.inbox("UR1"), 360)) {
            Page page = browser.page();

            assertThat(row(page, "status.minska-svinnet")).containsText("Måltidsservice");
            assertThat(row(page, "budget-deviation.koket")).isVisible();
            assertThat(row(page, "outcome.svinn")).hasCount(0);
        }
    }

    @Test
    void correctsWithAReasonWhatIsApproved() {
        plan.post(
                "demo-manager",
                "/outcomes",
                "{'indicator':'svinn','period':'UR1','value':'88.1','unit':'g/portion'}");
        String hash =
                plan.post("demo-registrar", "/reports/UR1/submissions", "{}")
                        .json()
                        .path("contentHash")
                        .asString();
        plan.post(
                "demo-registrar",
                "/reports/UR1/approvals",
                """
                {'version':1,'contentHash':'%s','meetingDate':'2025-06-04','paragraph':'§3','registryNumber':'D1',\
                'decisionPoints':['Godkänns.'],'decisionBasis':[]}
                """
                        .formatted(hash));
        String form = plan.form("UR1", "outcome", "svinn", "PERIOD");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", form, 1280)) {
            Page page = browser.page();
            page.getByLabel("Utfall").fill("87,9");
            save(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Inte sparat.");
            page.getByLabel("Varför det rättas").fill("En våg visade fel.");
            save(page);

            assertThat(row(page, "outcome.svinn")).containsText("87,9 g/portion");
            assertThat(page.getByText("Det som ändras här blir rättelser")).isVisible();
        }
    }

    @Test
    void doesItWithTheKeyboardAlone() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-manager", plan.inbox("UR1"), 1280)) {
            Page page = browser.page();
            Locator row = row(page, "outcome.svinn");
            row.getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Enter");
            assertThat(row.getByLabel("Utfall")).isFocused();
            page.keyboard().type("80,0");
            page.keyboard().press("Enter");

            assertThat(row).containsText("80,0 g/portion");
        }
    }

    private static void save(Page page) {
        button(page, "Spara").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
