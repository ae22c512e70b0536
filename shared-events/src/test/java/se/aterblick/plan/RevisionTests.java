package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.MoneyUnit;

class RevisionTests {

    private static final Amount MONEY = new Amount(Decimal.of("1"), MoneyUnit.MSEK);

    private final PlanContent plan = SmallPlan.content();

    @Test
    void revisesATargetAndLeavesTheRestOfTheIndicator() {
        Indicator before = SmallPlan.OSA;
        Indicator after =
                target("osa-varde", "70", null).applyTo(plan).indicator("osa-varde").orElseThrow();

        assertThat(after.target()).isEqualTo(new TargetValue(Decimal.of("70"), null));
        assertThat(after.thresholds()).isEqualTo(before.thresholds());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.direction()).isEqualTo(before.direction());
    }

    @Test
    void takesATargetAwayForAReason() {
        Indicator after =
                target("osa-varde", null, "Enkäten ändras.")
                        .applyTo(plan)
                        .indicator("osa-varde")
                        .orElseThrow();

        assertThat(after.target()).isNull();
        assertThat(after.noTargetReason()).isEqualTo("Enkäten ändras.");
    }

    @Test
    void changesOnlyWhatEachKindIsAbout() {
        List<Revision> all = GoldenRevisions.all();

        assertThat(all.get(1).applyTo(plan).investments().frame().value())
                .isEqualTo(Decimal.of("18.98"));
        assertThat(all.get(1).applyTo(plan).investments().lines())
                .isEqualTo(plan.investments().lines());
        assertThat(all.get(2).applyTo(plan).budgetLine("kost-resultat").orElseThrow().budget())
                .isEqualTo(new Amount(Decimal.of("1.5"), MoneyUnit.MSEK));
        assertThat(all.get(3).applyTo(plan).investmentLine("ugnar").orElseThrow().amountOf(2024))
                .contains(new Amount(Decimal.of("7.0"), MoneyUnit.MSEK));
        assertThat(all.get(4).applyTo(plan).item("reservkraft")).isPresent();
        assertThat(all.get(5).applyTo(plan).item("beredskap-ovning")).isPresent();
        assertThat(all.get(6).applyTo(plan).indicator("reservkraft-tid")).isPresent();
        assertThat(all.get(7).applyTo(plan).volumeFigure("larm")).isPresent();
        for (Revision withdrawal : all.subList(8, 11)) {
            assertThat(withdrawal.applyTo(plan)).isEqualTo(plan);
        }
        assertThat(all.get(11).applyTo(plan).serviceAreas().getFirst())
                .isEqualTo(new Named("kost", "Måltidsservice"));
    }

    @Test
    void givesAPlanWithoutInvestmentsAFrame() {
        PlanContent none = PlanBuilder.like(plan).investments(null).build();

        assertThat(new FrameRevised(MONEY).applyTo(none).investments().frame()).isEqualTo(MONEY);
    }

    @Test
    void refusesWhatThePlanDoesNotHave() {
        Activity activity =
                new Activity("ny", null, "Ny", null, List.of(), List.of(), null, null, List.of());
        List<Revision> unknown =
                List.of(
                        target("okand", "1", null),
                        new BudgetRevised("okand", MONEY),
                        new InvestmentRevised("okand", MONEY, List.of()),
                        new ItemAdded("okand", null, activity),
                        new ItemWithdrawn("okand", "Skäl."),
                        new IndicatorWithdrawn("okand", "Skäl."),
                        new VolumeFigureWithdrawn("okand", "Skäl."),
                        new ServiceAreaRenamed("okand", "Nytt"));
        for (Revision revision : unknown) {
            assertThatExceptionOfType(InvalidValue.class)
                    .as(revision.toString())
                    .isThrownBy(() -> revision.applyTo(plan))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo("not-in-plan"));
        }
    }

    @Test
    void refusesAnAdditionThatThePlanHasAlready() {
        Activity again =
                new Activity(
                        "beredskap", null, "Ny", null, List.of(), List.of(), null, null, List.of());

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ItemAdded("beredskap", null, again).applyTo(plan))
                .satisfies(e -> assertThat(e.rule()).isEqualTo("duplicate"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new IndicatorAdded(SmallPlan.OSA).applyTo(plan))
                .satisfies(e -> assertThat(e.rule()).isEqualTo("duplicate"));
    }

    private static TargetRevised target(
            String indicator, @Nullable String target, @Nullable String reason) {
        TargetValue value = target == null ? null : new TargetValue(Decimal.of(target), null);
        return new TargetRevised(indicator, value, reason, null, null);
    }
}
