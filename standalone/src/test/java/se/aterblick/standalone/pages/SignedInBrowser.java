package se.aterblick.standalone.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.standalone.RunningStandalone;

/**
 * A real Chromium in which somebody has signed in on the provider's own page. The system's is taken
 * where there is one, else Playwright's own. It notes whatever it asks for and what goes wrong.
 */
final class SignedInBrowser implements AutoCloseable {

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final Optional<Path> INSTALLED =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();

    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private SignedInBrowser(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.onRequest(request -> asked.add(request.url()));
        context.onRequestFailed(request -> failures.add(failure(request)));
        page.onPageError(failures::add);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
    }

    /** Asks for a page, is sent to sign in, and comes back to what was asked for. */
    static SignedInBrowser as(String account, String path, int width) {
        SignedInBrowser opened = anonymous(width);
        opened.page.navigate(SERVICE.base() + path);
        opened.page.getByLabel("Username").fill(account);
        opened.page.getByLabel("Password").fill("demo");
        opened.page.getByRole(AriaRole.BUTTON).click();
        opened.page.waitForURL(SERVICE.base() + path + "*");
        // The provider's own page is not ours.
        opened.asked.clear();
        opened.failures.clear();
        return opened;
    }

    static SignedInBrowser anonymous(int width) {
        return new SignedInBrowser(
                shared().newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("sv-SE")
                                        .setTimezoneId("Europe/Stockholm")
                                        .setViewportSize(width, 900)));
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(SERVICE.base() + path);
        return page;
    }

    /** Addresses that were asked for since the sign-in. */
    List<String> asked() {
        return asked;
    }

    /** What went wrong since the sign-in: scripts, requests, the console. */
    List<String> failures() {
        return failures;
    }

    static String base() {
        return SERVICE.base();
    }

    @Override
    public void close() {
        context.close();
    }

    private static String failure(Request request) {
        return request.url() + " " + request.failure();
    }

    /** One for all tests: starting it takes longer than they do. */
    private static synchronized Browser shared() {
        Browser running = browser;
        if (running == null) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(
                                            INSTALLED.isPresent()
                                                    ? Map.of(
                                                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                                                    : Map.of()));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions()
                            .setArgs(
                                    List.of(
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-gpu"));
            INSTALLED.ifPresent(options::setExecutablePath);
            running = playwright.chromium().launch(options);
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
