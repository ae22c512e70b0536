package se.aterblick.query.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.StatusWord;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Status;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;

/**
 * Holds each period's forecasts against what the last period of the plan reports.
 *
 * <p>Printed figures are given as they are. The difference is computed here and in no report:
 * exactly, in the unit of the forecast.
 */
public final class Forecasts {

    private static final String INVESTMENTS = "Investeringsbudget";

    private final PlanState state;
    private final PlanContent plan;
    private final Period last;

    private Forecasts(PlanState state, Period last) {
        this.state = state;
        this.plan = state.plan();
        this.last = last;
    }

    /**
     * A row for every standing budget deviation and investment, and for every status that forecasts
     * or states fulfilment.
     */
    public static List<ForecastRow> of(PlanState state) {
        Optional<Period> last =
                state.plan().periods().stream()
                        .max(
                                Comparator.comparing(Period::to)
                                        .thenComparing(Period::from, Comparator.reverseOrder()));
        return last.map(period -> new Forecasts(state, period).rows()).orElse(List.of());
    }

    private List<ForecastRow> rows() {
        return plan.periods().stream()
                .flatMap(period ->
                        state.period(period.code()).facts().stream()
                                .flatMap(recorded -> row(period, recorded).stream()))
                .toList();
    }

    private Optional<ForecastRow> row(Period period, RecordedFact recorded) {
        return switch (recorded.fact()) {
            case BudgetDeviation fact -> Optional.of(budget(period, recorded, fact));
            case InvestmentOutcome fact -> Optional.of(investment(period, recorded, fact));
            case Status fact -> status(period, recorded, fact);
            default -> Optional.empty();
        };
    }

    private ForecastRow budget(Period period, RecordedFact recorded, BudgetDeviation fact) {
        Amount outcome =
                inTheEnd(fact, BudgetDeviation.class)
                        .map(end -> new Amount(end.deviation(), end.unit()))
                        .orElse(null);
        Optional<BudgetLine> line = plan.budgetLine(fact.budgetLine());
        return new ForecastRow(
                plan,
                period,
                FactKind.BUDGET_DEVIATION,
                fact.budgetLine(),
                null,
                line.map(BudgetLine::name).orElse(fact.budgetLine()),
                line.map(BudgetLine::serviceArea).orElse(null),
                fact.forecast(),
                fact.actual(),
                fact.deviation(),
                fact.unit(),
                null,
                null,
                last,
                outcome,
                difference(amount(fact.forecast(), fact), outcome),
                null,
                null,
                recorded.provenance());
    }

    private ForecastRow investment(Period period, RecordedFact recorded, InvestmentOutcome fact) {
        Amount outcome =
                inTheEnd(fact, InvestmentOutcome.class)
                        .map(end -> new Amount(end.actual(), end.unit()))
                        .orElse(null);
        Decimal forecast = fact.forecast();
        Optional<InvestmentLine> line =
                Optional.ofNullable(fact.line()).flatMap(plan::investmentLine);
        return new ForecastRow(
                plan,
                period,
                FactKind.INVESTMENT,
                fact.key().item(),
                null,
                line.map(InvestmentLine::name).orElse(INVESTMENTS),
                line.map(InvestmentLine::serviceArea).orElse(null),
                forecast,
                fact.actual(),
                null,
                fact.unit(),
                null,
                null,
                last,
                outcome,
                difference(forecast == null ? null : new Amount(forecast, fact.unit()), outcome),
                null,
                null,
                recorded.provenance());
    }

    private Optional<ForecastRow> status(Period period, RecordedFact recorded, Status fact) {
        Fulfilment expected = forecast(fact);
        Fulfilment stated = fulfilment(fact);
        if (expected == null && stated == null) {
            return Optional.empty();
        }
        Fulfilment end = inTheEnd(fact, Status.class).map(this::fulfilment).orElse(null);
        Optional<PlanItem> item = plan.item(fact.item());
        return Optional.of(
                new ForecastRow(
                        plan,
                        period,
                        FactKind.STATUS,
                        fact.item(),
                        item.map(PlanItem::number).orElse(null),
                        item.map(PlanItem::title).orElse(fact.item()),
                        fact.serviceArea(),
                        null,
                        null,
                        null,
                        null,
                        expected,
                        stated,
                        last,
                        null,
                        null,
                        end,
                        held(expected, end),
                        recorded.provenance()));
    }

    private static @Nullable Boolean held(@Nullable Fulfilment expected, @Nullable Fulfilment end) {
        if (expected == null || end == null) {
            return null;
        }
        return expected == end;
    }

    private @Nullable Fulfilment forecast(Status fact) {
        Fulfilment stated = fact.forecast();
        return stated == null ? word(fact).map(StatusWord::forecast).orElse(null) : stated;
    }

    private @Nullable Fulfilment fulfilment(Status fact) {
        Fulfilment stated = fact.fulfilment();
        return stated == null ? word(fact).map(StatusWord::fulfilment).orElse(null) : stated;
    }

    private Optional<StatusWord> word(Status fact) {
        return Optional.ofNullable(fact.label()).flatMap(plan::word);
    }

    /** What the last period says in the same place. */
    private <F extends Fact> Optional<F> inTheEnd(F fact, Class<F> type) {
        return state.period(last.code())
                .fact(fact.key())
                .map(RecordedFact::fact)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static @Nullable Amount amount(@Nullable Decimal value, BudgetDeviation fact) {
        return value == null ? null : new Amount(value, fact.unit());
    }

    static @Nullable BigDecimal difference(@Nullable Amount forecast, @Nullable Amount outcome) {
        if (forecast == null || outcome == null) {
            return null;
        }
        int shift = outcome.unit().exponent() - forecast.unit().exponent();
        BigDecimal inItsUnit = outcome.value().value().scaleByPowerOfTen(shift);
        BigDecimal difference = forecast.value().value().subtract(inItsUnit);
        return difference.scale() < 0 ? difference.setScale(0) : difference;
    }
}
