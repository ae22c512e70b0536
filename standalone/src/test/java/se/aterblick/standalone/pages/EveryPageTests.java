package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, in a real browser. */
class EveryPageTests {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/laget",
                    "/laget?plan=rgs-2024",
                    "/aterblick",
                    "/aterblick/rgs-2024/AR",
                    "/aterblick/rgs-2024/AR/compare",
                    "/aterblick/rgs-2024/AR/tid",
                    "/spar/rgs-2024?item=sjukfranvaro&kind=outcome",
                    "/utveckling/sjukfranvaro?plan=rgs-2024",
                    "/tillganglighet",
                    "/aterblick/rgs-2024/UR1",
                    "/formular",
                    "/formular/rgs-2024/AR",
                    "/formular/rgs-2024/konton");

    /** With whole reports in them. */
    private static final List<String> HEAVIEST =
            List.of(
                    "/att-rapportera?report=rgs-2024/AR",
                    "/namnden/rgs-2024/AR",
                    "/namnden/rgs-2024/AR/versioner/1");

    private static final int MOST_BYTES = 300_000;
    private static final int NARROW = 360;

    @ParameterizedTest
    @ValueSource(ints = {NARROW, 1280})
    void hasNoFaultThatAxeFindsAndFitsTheScreen(int width) {
        check("demo-auditor", width, PAGES.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROW, 1280})
    void hasNoFaultThatAxeFindsWhereOthersWork(int width) {
        check(
                "demo-manager",
                width,
                "/",
                "/att-rapportera",
                "/att-rapportera?report=rgs-2024/AR",
                "/att-rapportera/rgs-2024/UR2/budget-deviation/maltidsservice",
                "/att-rapportera/rgs-2024/AR/outcome/sjukfranvaro?basis=ROLLING_12");
        check(
                "demo-registrar",
                width,
                "/",
                "/namnden",
                "/namnden/rgs-2024/UR2",
                "/namnden/rgs-2024/AR",
                "/namnden/rgs-2024/AR/versioner/1",
                "/namnden/rgs-2024/AR/beslut");
    }

    /** Looked through where there is least room; wide enough for a desk as well. */
    private static void check(String account, int width, String... paths) {
        try (SignedInBrowser browser = SignedInBrowser.as(account, "/laget", width)) {
            for (String path : paths) {
                Page page = browser.open(path);
                if (width == NARROW) {
                    assertThat(Axe.faults(page)).as("%s at %d", path, width).isEmpty();
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", path, width)
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void hasNoFaultThatAxeFindsBeforeTheSignInOrAfterACheck() {
        try (SignedInBrowser browser = SignedInBrowser.anonymous(1280)) {
            assertThat(Axe.faults(browser.open("/"))).isEmpty();
        }
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280)) {
            Page page = browser.open("/aterblick/rgs-2024/AR");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kontrollera"))
                    .click();
            page.getByRole(AriaRole.STATUS).waitFor();
            assertThat(Axe.faults(page)).isEmpty();
        }
    }

    @Test
    void asksNobodyElseAndIsLight() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-controller", "/aterblick", 1280)) {
            for (String path : Stream.concat(PAGES.stream(), HEAVIEST.stream()).toList()) {
                browser.asked().clear();
                Page page = browser.open(path);
                assertThat(browser.asked())
                        .as(path)
                        .allSatisfy(url -> assertThat(url).startsWith(SignedInBrowser.base()));
                Number bytes =
                        (Number)
                                page.evaluate(
                                        """
                                        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                                            .reduce((sum, e) => sum + e.encodedBodySize, 0)
                                        """);
                assertThat(bytes.longValue()).as(path).isBetween(1_000L, (long) MOST_BYTES);
            }
        }
    }

    @Test
    void printsTheContentAlone() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280)) {
            Page page = browser.open("/aterblick/rgs-2024/AR");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
            assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.getByText("DNRGS240021").first()).isVisible();
        }
    }

    @Test
    void letsTheBrowserRunNothingFromElsewhere() {
        try (SignedInBrowser browser = SignedInBrowser.anonymous(1280)) {
            Response response = browser.page().navigate(SignedInBrowser.base() + "/");
            assertThat(response.headerValue("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headerValue("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void keepsTheSessionFromScriptsAndOtherSites() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280)) {
            Cookie session =
                    browser.page().context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("JSESSIONID"))
                            .findFirst()
                            .orElseThrow();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite.toString()).isEqualTo("LAX");
        }
    }

    /** As a page of somebody else would send it: with the session, but without the page's token. */
    @Test
    void refusesAFormThatIsNotItsOwn() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280)) {
            assertThat(
                            browser.page()
                                    .request()
                                    .post(SignedInBrowser.base() + "/aterblick/rgs-2024/AR/check")
                                    .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/aterblick", 1280)) {
            Page page = browser.open("/aterblick/rgs-2024/AR");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();

            assertThat(page.getByText("Decision §7, February 5, 2025")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            browser.open("/laget");
            assertThat(page.getByText("Indicators that miss their target")).isVisible();
        }
    }

    @Test
    void showsNothingAfterSigningOut() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-auditor", "/laget", 1280)) {
            Page page = browser.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut"))
                    .click();
            page.waitForURL(SignedInBrowser.base() + "/");
            browser.open("/laget");

            assertThat(page.getByLabel("Username")).isVisible();
        }
    }

    @Test
    void tellsInPlainWordsWhatOnesRoleMayNotDo() {
        try (SignedInBrowser browser = SignedInBrowser.as("demo-manager", "/aterblick", 1280)) {
            Page page = browser.open("/aterblick/rgs-2024/AR/compare");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.locator("main")).containsText("roll");
        }
    }
}
