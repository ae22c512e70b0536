package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What a check found is said as it is: a report that is not confirmed never looks confirmed. */
class CheckPageTests {

    private static final String GOOD = "Rapporten är precis den som godkändes";
    private static final String BAD = "Rapporten är inte bekräftad";

    /** Not in the ledger yet. */
    private static final DecisionShown DECISION =
            new DecisionShown(
                    "dn-exempel",
                    LocalDate.of(2025, 2, 5),
                    "§7",
                    "DN1",
                    "plan",
                    "AR",
                    1,
                    "sha-256:x",
                    List.of(),
                    List.of(),
                    null,
                    null);

    @Test
    void saysThatBothHold() {
        assertThat(page(true, true)).contains(GOOD, "identiskt").doesNotContain(BAD);
    }

    @Test
    void saysThatTheDocumentIsAnother() {
        assertThat(page(false, true))
                .contains(BAD, "är inte det som godkändes")
                .doesNotContain(GOOD);
    }

    @Test
    void saysWhatSpeaksAgainstTheEvents() {
        assertThat(page(true, false))
                .contains(BAD, "stämmer inte med liggaren", "leaf-differs: ab \u2192 cd")
                .doesNotContain(GOOD);
    }

    private static String page(boolean identical, boolean sound) {
        ITemplateEngine engine = new WebConfiguration().pages().getTemplateEngine();
        Context context = new Context(Locale.of("sv"));
        context.setVariables(
                Map.of(
                        "decision",
                        DECISION,
                        "replayed",
                        new AuditorPages.Replayed(identical, "sha-256:x", 73, 1),
                        "verified",
                        new AuditorPages.Verified(
                                sound,
                                80,
                                sound
                                        ? List.of()
                                        : List.of(
                                                new AuditorPages.Finding(
                                                        "leaf-differs", "ab", "cd")))));
        return engine.process("check", context);
    }
}
