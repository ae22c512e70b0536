package se.aterblick.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.event.FactEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Progress;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

class FactTests {

    @Test
    void givesAnOutcomeAValueOrAReasonNeverBothOrNeither() {
        assertThat(outcome("65", null).value()).isEqualTo(Decimal.of("65"));
        assertThat(outcome(null, "Mätningen ställdes in.").value()).isNull();
        assertBroken("value-or-reason", () -> outcome(null, null));
        assertBroken("value-or-reason", () -> outcome("65", "Mätningen ställdes in."));
        assertBroken("blank", () -> outcome(null, " "));
    }

    @Test
    void givesAStatusAWordOrAnAxisOrAReasonNeverBothOrNeither() {
        assertThat(status("Pågår", null, null, null, null).label()).isEqualTo("Pågår");
        assertThat(status(null, Progress.DONE, null, null, null).progress()).isNotNull();
        assertThat(status(null, null, Fulfilment.FULFILLED, null, null).fulfilment()).isNotNull();
        assertThat(status(null, null, null, Fulfilment.NOT_FULFILLED, null).forecast()).isNotNull();
        assertThat(status(null, null, null, null, "Uppgift saknas.").missingReason()).isNotNull();
        assertBroken("status-or-reason", () -> status(null, null, null, null, null));
        assertBroken("status-or-reason", () -> status("Pågår", null, null, null, "Saknas."));
        assertBroken("status-or-reason", () -> status(null, Progress.DONE, null, null, "Saknas."));
    }

    @Test
    void takesAnOutcomeWithoutBasisToBeForThePeriod() {
        assertThat(Facts.outcome("osa-varde", "UR1", "65").key())
                .isEqualTo(new FactKey(FactKind.OUTCOME, "osa-varde", null, "PERIOD"));
    }

    @Test
    void tellsOutcomesOnTwoBasesApart() {
        assertThat(Facts.outcome("sjuk", "AR", MeasureBasis.MONTH, "7.2").key())
                .isNotEqualTo(Facts.outcome("sjuk", "AR", MeasureBasis.ROLLING_12, "7.61").key());
    }

    @Test
    void tellsStatusesOfTwoServiceAreasApart() {
        assertThat(Facts.status("a", "kost", "AR", "Klart", null).key())
                .isNotEqualTo(Facts.status("a", null, "AR", "Klart", null).key());
    }

    @Test
    void keysInvestmentsByLineAndTheRestAsTotal() {
        assertThat(Facts.investment(null, "AR", "1", null).key().item()).isEqualTo("total");
        assertThat(Facts.investment("ugnar", "AR", "1", null).key().item()).isEqualTo("ugnar");
    }

    @Test
    void keepsAPrintedDifferenceThatDoesNotAddUp() {
        CostTrend costs =
                Facts.costTrend(
                        TrendKind.COST,
                        "AR",
                        List.of("-704", "-731", "-27", "-699", "-31", "3.8", "-0.6", "-4.5"));

        assertThat(costs.budgetDifference()).isEqualTo(Decimal.of("-31"));
        assertThat(costs.key().item()).isEqualTo("cost");
    }

    @Test
    void ordersKeysByKindItemAreaAndBasisWithTheWholeAdministrationFirst() {
        List<FactKey> sorted =
                List.of(
                        new FactKey(FactKind.STATUS, "Ö", null, null),
                        new FactKey(FactKind.OUTCOME, "a", null, "MONTH"),
                        new FactKey(FactKind.OUTCOME, "a", null, "PERIOD"),
                        new FactKey(FactKind.OUTCOME, "a", "kost", "MONTH"),
                        new FactKey(FactKind.OUTCOME, "a-b", null, "MONTH"),
                        new FactKey(FactKind.OUTCOME, "ab", null, "MONTH"),
                        new FactKey(FactKind.NARRATIVE, "a", null, null));

        assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void recordsEveryKindOfFactInAnEventOfItsOwn(FactKind kind) {
        RandomFacts facts = new RandomFacts(new Random(17));
        Fact fact =
                Stream.generate(() -> facts.in("UR2"))
                        .filter(f -> f.key().kind() == kind)
                        .findFirst()
                        .orElseThrow();

        assertThat(FactEvent.of(fact).fact()).isSameAs(fact);
        assertThat(fact.period()).isEqualTo("UR2");
        assertThat(Facts.commented(fact, "Ny text").key()).isEqualTo(fact.key());
    }

    private static Outcome outcome(@Nullable String value, @Nullable String reason) {
        return new Outcome(
                "osa-varde",
                null,
                "UR1",
                MeasureBasis.PERIOD,
                value == null ? null : Decimal.of(value),
                reason,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private static Status status(
            @Nullable String label,
            @Nullable Progress progress,
            @Nullable Fulfilment fulfilment,
            @Nullable Fulfilment forecast,
            @Nullable String reason) {
        return new Status(
                "a", null, "UR1", label, progress, fulfilment, forecast, reason, null, null);
    }

    private static void assertBroken(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
