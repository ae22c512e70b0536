package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.Status;

/** A status word fills in the axes it means, and may not be contradicted on them. */
class StatusPolicyTests {

    private static final PlanContent PLAN = SmallPlan.content();

    /** The word Klart as it is recorded: with what it means. */
    static Status klart(String item, @Nullable String serviceArea) {
        return new Status(
                item,
                serviceArea,
                SmallPlan.AR,
                "Klart",
                Progress.DONE,
                Fulfilment.FULFILLED,
                null,
                null,
                null,
                null);
    }

    static Stream<Arguments> fillsInWhatTheWordMeansAndKeepsWhatItDoesNotSay() {
        return Stream.of(
                Arguments.of("Pågår", null, null, null, Progress.ONGOING, null, null),
                Arguments.of("Klart", null, null, null, Progress.DONE, Fulfilment.FULFILLED, null),
                Arguments.of(
                        "Uppfylls delvis",
                        Progress.POSTPONED,
                        null,
                        null,
                        Progress.POSTPONED,
                        Fulfilment.PARTLY_FULFILLED,
                        null),
                Arguments.of(
                        "Bedöms uppfyllas", null, null, null, null, null, Fulfilment.FULFILLED),
                Arguments.of(
                        "Klart",
                        Progress.DONE,
                        Fulfilment.FULFILLED,
                        Fulfilment.NOT_FULFILLED,
                        Progress.DONE,
                        Fulfilment.FULFILLED,
                        Fulfilment.NOT_FULFILLED),
                Arguments.of(
                        null,
                        Progress.CANCELLED,
                        Fulfilment.NOT_FULFILLED,
                        null,
                        Progress.CANCELLED,
                        Fulfilment.NOT_FULFILLED,
                        null));
    }

    @ParameterizedTest
    @MethodSource
    void fillsInWhatTheWordMeansAndKeepsWhatItDoesNotSay(
            @Nullable String label,
            @Nullable Progress progress,
            @Nullable Fulfilment fulfilment,
            @Nullable Fulfilment forecast,
            @Nullable Progress expectedProgress,
            @Nullable Fulfilment expectedFulfilment,
            @Nullable Fulfilment expectedForecast) {
        Status accepted = accepted(status(label, progress, fulfilment, forecast));

        assertThat(accepted)
                .isEqualTo(status(label, expectedProgress, expectedFulfilment, expectedForecast));
    }

    @Test
    void keepsCommentReasonAndDueDate() {
        Status missing =
                new Status(
                        "hv-1",
                        null,
                        SmallPlan.AR,
                        null,
                        null,
                        null,
                        null,
                        "Vågen gick sönder.",
                        "Ny våg är beställd.",
                        LocalDate.of(2025, 3, 31));

        assertThat(accepted(missing)).isEqualTo(missing);
    }

    @Test
    void namesTheItemByItsIdThoughItWasNamedByItsNumber() {
        Status byNumber =
                new Status(
                        "7.1.1.1",
                        "kost",
                        SmallPlan.AR,
                        "Klart",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(accepted(byNumber)).isEqualTo(klart("beredskap", "kost"));
    }

    static Stream<Arguments> refusesAnAxisThatContradictsTheWord() {
        return Stream.of(
                Arguments.of(
                        status("Pågår", Progress.DONE, null, null), "Pågår", "progress", "ONGOING"),
                Arguments.of(
                        status("Klart", null, Fulfilment.PARTLY_FULFILLED, null),
                        "Klart",
                        "fulfilment",
                        "FULFILLED"),
                Arguments.of(
                        status("Bedöms uppfyllas", null, null, Fulfilment.NOT_FULFILLED),
                        "Bedöms uppfyllas",
                        "forecast",
                        "FULFILLED"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAnAxisThatContradictsTheWord(
            Status status, String label, String axis, String meaning) {
        assertThat(Refusals.reason(() -> accepted(status)))
                .isEqualTo(new AgainstRule.WordContradicted(label, axis, meaning));
    }

    @Test
    void refusesAWordThatIsNotTheOrganisations() {
        for (String word : List.of("Färdigt", "klart", "Klart ")) {
            assertThat(Refusals.reason(() -> accepted(status(word, null, null, null))))
                    .isEqualTo(
                            new AgainstRule.UnknownWord(
                                    word,
                                    List.of(
                                            "Pågår",
                                            "Klart",
                                            "Uppfylls delvis",
                                            "Bedöms uppfyllas")));
        }
    }

    private static Status accepted(Status status) {
        return StatusPolicy.accepted(PLAN, PLAN.item(status.item()).orElseThrow(), status);
    }

    private static Status status(
            @Nullable String label,
            @Nullable Progress progress,
            @Nullable Fulfilment fulfilment,
            @Nullable Fulfilment forecast) {
        return new Status(
                "beredskap",
                null,
                SmallPlan.AR,
                label,
                progress,
                fulfilment,
                forecast,
                null,
                null,
                null);
    }
}
