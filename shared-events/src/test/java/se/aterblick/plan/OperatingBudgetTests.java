package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.MoneyUnit;

class OperatingBudgetTests {

    @Test
    void findsAPrintedNetThatItsColumnDoesNotGive() {
        assertThat(budget("-51.0", "51.0").inconsistencies())
                .containsExactly(
                        new OperatingBudget.Inconsistency(
                                "netto", "x", Decimal.of("51.0"), "-51.0"));
        assertThat(SmallPlan.content().operatingBudget().inconsistencies()).isEmpty();
    }

    @Test
    void comparesAmountsWhateverTheirScale() {
        assertThat(budget("-159", "-159.0").inconsistencies()).isEmpty();
        assertThat(budget("-159", "159.0").inconsistencies()).hasSize(1);
    }

    @Test
    void refusesAnAmountInAColumnThatIsNotThere() {
        OperatingBudget.Row row = row("a", null, "x", "1");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> new OperatingBudget(MoneyUnit.MSEK, List.of(), List.of(row), null))
                .satisfies(e -> assertThat(e.rule()).isEqualTo("unknown-column"));
    }

    @Test
    void refusesTheSameRowOrColumnTwice() {
        Named column = new Named("x", "X");
        OperatingBudget.Row row = row("a", null, "x", "1");

        for (List<Named> columns : List.of(List.of(column, column), List.of(column))) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() ->
                            new OperatingBudget(MoneyUnit.MSEK, columns, List.of(row, row), null))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo("duplicate"));
        }
    }

    private static OperatingBudget budget(String cost, String net) {
        return new OperatingBudget(
                MoneyUnit.MSEK,
                List.of(new Named("x", "X")),
                List.of(row("kostnader", null, "x", cost), row("netto", true, "x", net)),
                null);
    }

    private static OperatingBudget.Row row(String id, Boolean net, String column, String value) {
        return new OperatingBudget.Row(
                id, id, net, List.of(new OperatingBudget.Cell(column, Decimal.of(value))));
    }
}
