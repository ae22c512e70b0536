package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            assertThat(page.getByText("rgs-2024")).hasCount(0);
            assertThat(page.getByText("Inga avvikelser är redovisade.")).isVisible();
        }
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
