package se.aterblick.query.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.CarriedOver;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.Named;
import se.aterblick.plan.OperatingBudget;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

class PlanFlagsTests {

    @Test
    void pointsOutANetThatItsRowsDoNotGive() {
        OperatingBudget printed =
                new OperatingBudget(
                        MoneyUnit.MSEK,
                        List.of(new Named("politik", "Politik")),
                        List.of(row("kostnader", null, "-51.0"), row("netto", true, "51.0")),
                        null);

        assertThat(
                        PlanFlags.of(
                                PlanBuilder.like(SmallPlan.content())
                                        .operatingBudget(printed)
                                        .build()))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.code()).isEqualTo("operating-budget-net-differs");
                    assertThat(flag.values())
                            .containsEntry("printed", "51.0")
                            .containsEntry("computed", "-51.0");
                });
    }

    @Test
    void comparesWhatIsCarriedOverAcrossUnits() {
        CarriedOver.Item cart = new CarriedOver.Item("Vagn", null, amount("4000", MoneyUnit.KSEK));

        assertThat(flagsOf("4.0", cart)).isEmpty();
        assertThat(flagsOf("4.1", cart))
                .extracting(Flag::code)
                .containsExactly("carried-over-differs");
    }

    private static List<Flag> flagsOf(String total, CarriedOver.Item item) {
        CarriedOver carried =
                new CarriedOver(2023, amount(total, MoneyUnit.MSEK), List.of(item), null);
        return PlanFlags.of(
                PlanBuilder.like(SmallPlan.content())
                        .operatingBudget(null)
                        .investments(new InvestmentBudget(null, List.of(), List.of(carried), null))
                        .build());
    }

    private static OperatingBudget.Row row(String id, @Nullable Boolean net, String value) {
        return new OperatingBudget.Row(
                id, id, net, List.of(new OperatingBudget.Cell("politik", Decimal.of(value))));
    }

    private static Amount amount(String value, MoneyUnit unit) {
        return new Amount(Decimal.of(value), unit);
    }
}
