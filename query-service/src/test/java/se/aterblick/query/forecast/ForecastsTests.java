package se.aterblick.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.plan.Fulfilment;
import se.aterblick.query.history.Story;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Status;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** Forecasts held against what came. */
class ForecastsTests {

    private final Story story = Story.of(Story.plan());

    @Test
    void tellsHowFarEachForecastWasFromWhatCame() {
        story.report(deviation("UR1", "1.0", "-3.0", MoneyUnit.MSEK));
        story.report(deviation("UR2", "-2", "-4000", MoneyUnit.KSEK));
        story.report(deviation("AR", "-4.4", "-4.4", MoneyUnit.MSEK));

        List<ForecastRow> rows = Forecasts.of(story.state());

        assertThat(rows).extracting(row -> row.period().code()).containsExactly("UR1", "UR2", "AR");
        assertThat(rows)
                .extracting(ForecastRow::difference)
                .containsExactly(
                        new BigDecimal("1.4"), new BigDecimal("400"), new BigDecimal("0.0"));
        assertThat(rows.get(1).unit()).isEqualTo(MoneyUnit.KSEK);
        assertThat(rows.get(1).outcome().unit()).isEqualTo(MoneyUnit.MSEK);
        assertThat(rows.get(1).forecast()).isEqualTo(Decimal.of("-4000"));
    }

    @Test
    void saysNothingBeforeTheLastPeriodIsReported() {
        story.report(deviation("UR1", "1.0", "-3.0", MoneyUnit.MSEK));
        story.report(deviation("UR2", "1.0", null, MoneyUnit.MSEK));

        assertThat(Forecasts.of(story.state()))
                .allSatisfy(row -> {
                    assertThat(row.difference()).isNull();
                    assertThat(row.outcome()).isNull();
                    assertThat(row.lastPeriod().code()).isEqualTo("AR");
                });
    }

    @Test
    void holdsInvestmentsAgainstWhatWasSpent() {
        story.report(investment("UR2", "2000", "16.98", MoneyUnit.MSEK));
        story.report(investment("AR", "5549", "5549", MoneyUnit.KSEK));

        assertThat(Forecasts.of(story.state()))
                .extracting(ForecastRow::difference)
                .containsExactly(new BigDecimal("11.431"), new BigDecimal("0"));
    }

    @Test
    void saysWhetherAForecastOfFulfilmentHeld() {
        story.report(status("UR1", Fulfilment.FULFILLED, null));
        story.report(status("UR2", Fulfilment.PARTLY_FULFILLED, null));
        story.report(status("AR", null, Fulfilment.PARTLY_FULFILLED));

        assertThat(Forecasts.of(story.state()))
                .extracting(ForecastRow::held)
                .containsExactly(false, true, null);
    }

    private static BudgetDeviation deviation(
            String period, String deviation, @Nullable String forecast, MoneyUnit unit) {
        return new BudgetDeviation(
                "periodresultat",
                period,
                null,
                null,
                Decimal.of(deviation),
                forecast == null ? null : Decimal.of(forecast),
                unit,
                null,
                null);
    }

    private static InvestmentOutcome investment(
            String period, String actual, String forecast, MoneyUnit unit) {
        return new InvestmentOutcome(
                null, period, Decimal.of(actual), null, Decimal.of(forecast), unit, null);
    }

    private static Status status(
            String period, @Nullable Fulfilment forecast, @Nullable Fulfilment fulfilment) {
        return new Status(
                "beredskap", null, period, null, null, fulfilment, forecast, null, null, null);
    }
}
