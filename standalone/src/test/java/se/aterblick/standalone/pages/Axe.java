package se.aterblick.standalone.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds fault with on a page as it is. */
final class Axe {

    private Axe() {}

    static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map((Rule rule) -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }
}
