package se.aterblick.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the README anew, into the folder that the property names. */
@EnabledIfSystemProperty(named = "aterblick.screenshots", matches = ".+")
class ScreenshotTests {

    @ParameterizedTest
    @CsvSource({
        "att-rapportera, demo-manager, /att-rapportera?report=rgs-2024/AR",
        "laget, demo-controller, /laget",
        "namnden, demo-registrar, /namnden/rgs-2024/AR",
        "aterblick, demo-auditor, /aterblick/rgs-2024/AR",
        "jamfor, demo-auditor, /aterblick/rgs-2024/AR/compare"
    })
    void shows(String name, String account, String path) throws Exception {
        Path picture = Path.of(System.getProperty("aterblick.screenshots"), name + ".png");
        try (SignedInBrowser browser = SignedInBrowser.as(account, path, 1000)) {
            browser.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
            Object paint =
                    browser.open(path)
                            .evaluate(
                                    """
                                    new Promise(told => new PerformanceObserver(
                                        list => told(list.getEntriesByName('first-contentful-paint')[0].startTime))
                                        .observe({type: 'paint', buffered: true}))
                                    """);
            System.out.printf("%s: first contentful paint after %s ms%n", path, paint);
        }
        assertThat(Files.size(picture)).isPositive();
    }
}
