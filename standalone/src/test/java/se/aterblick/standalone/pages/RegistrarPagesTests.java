package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A registrar takes a report through the committee, in a real browser. */
class RegistrarPagesTests {

    private static final String FOCUSED =
            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()";

    /** More than there are on any page, with the plans of all tests listed. */
    private static final int MOST_STOPS = 500;

    private final PagePlan plan = PagePlan.adopted();

    @Test
    void submitsAnInterimReportHasItReferredBackAndApproved() {
        plan.post(
                "demo-manager",
                "/outcomes",
                "{'indicator':'svinn','period':'UR2','value':'85.6','unit':'g/portion'}");
        try (SignedInBrowser browser = SignedInBrowser.as("demo-registrar", "/namnden", 1280)) {
            Page page = browser.page();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(plan.id() + ", Uppföljningsrapport 2"))
                    .click();
            assertThat(page.getByText("3 uppgifter saknas")).isVisible();
            page.getByLabel("Anteckning").fill("Till sammanträdet i september");
            button(page, "Lämna in").click();
            assertThat(page.getByText("inlämnad", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            page.getByLabel("Skäl").fill("Prognosen saknas.");
            button(page, "Registrera återremissen").click();
            assertThat(page.getByText("Återremitterad: Prognosen saknas.")).isVisible();

            plan.post(
                    "demo-manager",
                    "/outcomes",
                    "{'indicator':'svinn','period':'UR2','value':'85.4','unit':'g/portion'}");
            button(page, "Lämna in").click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Jämför med version 1"))
                    .click();
            assertThat(page.locator("del")).hasText("85,6");
            assertThat(page.locator("ins")).hasText("85,4");
            page.goBack();

            Locator approval =
                    page.locator("form.step")
                            .filter(new Locator.FilterOptions().setHasText("Beslutspunkter"));
            approval.getByLabel("Sammanträdesdag").fill("2025-09-24");
            approval.getByLabel("Diarienummer").fill("DN250017");
            approval.getByLabel("Beslutspunkter, en på varje rad")
                    .fill("Nämnden godkänner rapporten.\nRapporten skickas till styrelsen.");
            approval.getByLabel("Rubrik (1)").fill("Uppföljningsrapport 2 2025");
            approval.getByLabel("Daterat (1)").fill("2025-09-12");
            button(page, "Registrera godkännandet").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Inte sparat.");
            assertThat(approval.getByText("Måste fyllas i.")).isVisible();
            assertThat(approval.getByLabel("Diarienummer")).hasValue("DN250017");
            assertThat(approval.getByLabel("Rubrik (1)")).hasValue("Uppföljningsrapport 2 2025");
            assertThat(approval.getByLabel("Daterat (1)")).hasValue("2025-09-12");
            approval.getByLabel("Paragraf").fill("§81");
            button(page, "Registrera godkännandet").click();

            assertThat(heading(page, "Beslut §81, 24 september 2025")).isVisible();
            assertThat(page.getByText("senast 8 oktober 2025")).isVisible();
            assertThat(browser.failures()).allMatch(failure -> failure.contains("400"));
        }
        assertThat(plan.report("UR2").json().path("state").asString()).isEqualTo("approved");
    }

    @Test
    void followsTheProcedureAndTakesTheDecisionToTheMinutes() {
        approved("2025-06-04");
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-registrar", "/namnden/" + plan.id() + "/UR1", 1280)) {
            Page page = browser.page();
            assertThat(page.getByText("försenat, senast 18 juni 2025")).isVisible();
            page.getByText("Registrera justeringen").first().click();
            page.getByLabel("Justerat den").fill("2025-06-12");
            button(page, "Registrera justeringen").click();
            page.getByText("Registrera anslaget").first().click();
            page.getByLabel("Anslaget den").fill("2025-06-13");
            button(page, "Registrera anslaget").click();
            assertThat(page.getByText("4 juli 2025")).isVisible();
            page.getByText("Registrera utskicket").first().click();
            page.getByLabel("Mottagare, en på varje rad").fill("Regionstyrelsen\nRevisorerna");
            button(page, "Registrera utskicket").click();
            assertThat(page.getByText("Skickat till Regionstyrelsen, Revisorerna")).isVisible();

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Beslutssida till protokollet"))
                    .click();
            assertThat(heading(page, "Beslut §3, 4 juni 2025")).isVisible();
            assertThat(page.getByText("sha-256:")).isVisible();
            assertThat(page.getByRole(AriaRole.IMG)).isVisible();
        }
    }

    @Test
    void findsSubmitsAndApprovesAReportByKeyboardAlone() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-registrar", "/namnden", 1280)) {
            Page page = browser.page();
            tabTo(page, plan.id() + ", Uppföljningsrapport 2");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Lämna in version 1")).isVisible();
            assertThat(Axe.faults(page)).isEmpty();
            tabTo(page, "Anteckning");
            page.keyboard().type("Till sammanträdet");
            tabTo(page, "Lämna in");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Inlämnade versioner")).isVisible();
            assertThat(Axe.faults(page)).isEmpty();

            tabTo(page, "Sammanträdesdag");
            // Day, month and year, in whatever order the browser has them.
            for (int part = 0; part < 3; part++) {
                page.keyboard().press("ArrowUp");
                page.keyboard().press("Tab");
            }
            tabTo(page, "Paragraf");
            page.keyboard().type("§81");
            tabTo(page, "Diarienummer");
            page.keyboard().type("DN250017");
            tabTo(page, "Beslutspunkter, en på varje rad");
            page.keyboard().type("Nämnden godkänner rapporten.");
            page.keyboard().press("Enter");
            page.keyboard().type("Rapporten skickas till styrelsen.");
            tabTo(page, "Rubrik (1)");
            page.keyboard().type("Uppföljningsrapport 2 2025");
            tabTo(page, "Registrera godkännandet");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Beslut §81, ")).isVisible();
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(browser.failures()).isEmpty();
        }
        JsonNode report = plan.report("UR2").json();
        assertThat(report.path("state").asString()).isIn("approved", "legally-final");
        JsonNode approval = report.path("lifecycle").path("approval");
        assertThat(approval.path("registryNumber").asString()).isEqualTo("DN250017");
        assertThat(approval.path("decisionPoints")).hasSize(2);
    }

    /** Until a link, a button or a field of that name has the focus. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_STOPS && !name.equals(page.evaluate(FOCUSED)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(FOCUSED)).isEqualTo(name);
    }

    @Test
    void readsWhatWouldBeSubmittedAndWhatWas() {
        String hash = approved("2025-06-04");
        String report = "/namnden/" + plan.id() + "/UR1";
        try (SignedInBrowser browser = SignedInBrowser.as("demo-registrar", report, 360)) {
            Page page = browser.page();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Läs rapporten").setExact(true))
                    .click();
            assertThat(page.getByText("Den är inte fryst.")).isVisible();
            browser.open(report + "/versioner/1");
            assertThat(page.getByText(hash)).isVisible();
        }
    }

    @Test
    void offersNoStepToWhoeverMayNotTakeIt() {
        try (SignedInBrowser browser =
                SignedInBrowser.as("demo-auditor", "/namnden/" + plan.id() + "/UR1", 1280)) {
            assertThat(browser.page().locator("form.step")).hasCount(0);
        }
    }

    private String approved(String meetingDate) {
        String hash =
                plan.post("demo-registrar", "/reports/UR1/submissions", "{}")
                        .json()
                        .path("contentHash")
                        .asString();
        plan.post(
                "demo-registrar",
                "/reports/UR1/approvals",
                """
                {'version':1,'contentHash':'%s','meetingDate':'%s','paragraph':'§3','registryNumber':'D1',\
                'decisionPoints':['Godkänns.'],'decisionBasis':[]}
                """
                        .formatted(hash, meetingDate));
        return hash;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
