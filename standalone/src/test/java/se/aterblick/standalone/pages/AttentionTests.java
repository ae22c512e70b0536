package se.aterblick.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one is on a page, what it is at, and that nothing moves for whoever wants it still. */
class AttentionTests {

    /**
     * What has the focus: where in the document, whether it is seen, and how wide its outline is.
     */
    private static final String FOCUSED =
            """
            () => {
              const at = document.activeElement, box = at.getBoundingClientRect(), look = getComputedStyle(at);
              return [
                [...document.querySelectorAll('*')].indexOf(at),
                at === document.body ? 'body' : '',
                box.width > 0 && box.bottom > 0 && box.top < innerHeight ? 'seen' : 'unseen ' + at.outerHTML,
                look.outlineStyle === 'none' ? 0 : parseFloat(look.outlineWidth)];
            }
            """;

    private static final String MOVING =
            """
            () => [...document.querySelectorAll('*')].filter(element => {
              const look = getComputedStyle(element);
              return look.scrollBehavior !== 'auto' || look.animationName !== 'none'
                  || look.transitionDuration.split(',').some(length => parseFloat(length) > 0);
            }).map(element => element.tagName)
            """;

    private static final int MOST_STEPS = 60;

    @ParameterizedTest
    @CsvSource({
        "demo-manager, /att-rapportera?report=rgs-2024/UR2",
        "demo-controller, /laget?plan=rgs-2024",
        "demo-registrar, /namnden/rgs-2024/AR",
        "demo-auditor, /aterblick/rgs-2024/AR",
        "demo-controller, /formular/rgs-2024/AR"
    })
    void goesThroughThePageInItsOrderAndIsSeenEverywhere(String account, String path) {
        try (SignedInBrowser browser = SignedInBrowser.as(account, "/laget", 1280)) {
            wantStillness(browser);
            Page page = browser.open(path);
            List<Integer> places = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            for (int step = 0; step < MOST_STEPS; step++) {
                page.keyboard().press("Tab");
                List<?> focused = (List<?>) page.evaluate(FOCUSED);
                int place = ((Number) focused.get(0)).intValue();
                if (focused.get(1).equals("body") || !seen.add(place)) {
                    break;
                }
                assertThat(focused.get(2)).as(path).isEqualTo("seen");
                assertThat(((Number) focused.get(3)).doubleValue())
                        .as("outline of %s at step %d", path, step)
                        .isGreaterThanOrEqualTo(2);
                places.add(place);
            }

            assertThat(places).hasSizeGreaterThan(5).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-manager, /att-rapportera?report=rgs-2024/UR2",
        "demo-auditor, /aterblick/rgs-2024/AR/tid"
    })
    void isNotDrawnByAnythingThatMoves(String account, String path) {
        try (SignedInBrowser browser = SignedInBrowser.as(account, "/laget", 1280)) {
            wantStillness(browser);

            assertThat((List<?>) browser.open(path).evaluate(MOVING)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-auditor, /aterblick/rgs-2024/AR, **/check, BUTTON, Kontrollera",
        "demo-manager, /att-rapportera?report=rgs-2024/UR2, **/att-rapportera/rgs-2024/UR2/**, LINK, Rapportera:"
    })
    void isToldThatItTakesAWhile(
            String account, String path, String asked, AriaRole role, String what) {
        try (SignedInBrowser browser = SignedInBrowser.as(account, "/laget", 1280)) {
            Page page = browser.open(path);
            Locator waits = page.locator(".waits:visible");
            List<Route> held = new ArrayList<>();
            page.route(asked, held::add);
            assertThat(waits).hasCount(0);

            page.getByRole(role, new Page.GetByRoleOptions().setName(what)).first().click();

            assertThat(waits).hasText("Vänta …");
            held.getFirst().resume();
            assertThat(waits).hasCount(0);
        }
    }

    /** As the setting of people's machines says. */
    private static void wantStillness(SignedInBrowser browser) {
        browser.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }
}
