package se.aterblick.query.periodview;

import static se.aterblick.query.wording.FigureText.SWEDISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.TargetValue;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.flag.PlanFlags;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;

/**
 * Finds the oddities of a period's report, in the order decision, minutes, notice, plan, figures.
 */
final class ReportFlags {

    private final PlanContent plan;
    private final List<RecordedFact> facts;
    private final List<Flag> flags;

    private ReportFlags(PlanState state, String period) {
        this.plan = state.plan();
        this.facts = state.period(period).facts();
        this.flags =
                new ArrayList<>(ProcedureFlags.of(state.period(period).lifecycle(), plan.zone()));
    }

    static List<Flag> of(PlanState state, String period) {
        ReportFlags found = new ReportFlags(state, period);
        found.flags.addAll(PlanFlags.of(found.plan));
        found.figures();
        return List.copyOf(found.flags);
    }

    private void figures() {
        for (RecordedFact recorded : facts) {
            if (recorded.fact() instanceof InvestmentOutcome investment) {
                frame(investment);
            } else if (recorded.fact() instanceof Outcome outcome) {
                plan.indicator(outcome.indicator()).ifPresent(i -> target(i, outcome));
            }
        }
    }

    private void frame(InvestmentOutcome investment) {
        Amount planned = plannedFrame(investment.line());
        Decimal reported = investment.allocatedFrame();
        if (planned == null || reported == null) {
            return;
        }
        Amount stated = new Amount(reported, investment.unit());
        if (planned.inSek().compareTo(stated.inSek()) != 0) {
            flag(
                    "frame-differs-from-plan",
                    "Rapporten anger ramen %s, planen %s."
                            .formatted(SWEDISH.amount(stated), SWEDISH.amount(planned)),
                    "The report states the frame %s, the plan %s."
                            .formatted(text(stated), text(planned)),
                    Map.of(
                            "item", investment.key().item(),
                            "reported", text(stated),
                            "planned", text(planned)));
        }
    }

    private @Nullable Amount plannedFrame(@Nullable String line) {
        if (line != null) {
            return plan.investmentLine(line).flatMap(l -> l.amountOf(plan.year())).orElse(null);
        }
        InvestmentBudget budget = plan.investments();
        return budget == null ? null : budget.frame();
    }

    private void target(Indicator indicator, Outcome outcome) {
        Decimal stated = outcome.statedTarget();
        if (stated == null) {
            return;
        }
        TargetValue target = indicator.target();
        if (target == null || !(target.basis() == null || target.basis() == outcome.basis())) {
            flag(
                    "stated-target-not-in-plan",
                    "Rapporten anger målvärdet %s för ”%s”; planen har inget."
                            .formatted(SWEDISH.decimal(stated), indicator.name()),
                    "The report states the target %s for “%s”; the plan has none."
                            .formatted(stated, indicator.name()),
                    Map.of("indicator", indicator.key(), "reported", stated.text()));
        } else if (target.value().value().compareTo(stated.value()) != 0) {
            flag(
                    "stated-target-differs",
                    "Rapporten anger målvärdet %s för ”%s”, planen %s."
                            .formatted(
                                    SWEDISH.decimal(stated),
                                    indicator.name(),
                                    SWEDISH.decimal(target.value())),
                    "The report states the target %s for “%s”, the plan %s."
                            .formatted(stated, indicator.name(), target.value()),
                    Map.of(
                            "indicator", indicator.key(),
                            "reported", stated.text(),
                            "planned", target.value().text()));
        }
    }

    private static String text(Amount amount) {
        return amount.value() + " " + amount.unit();
    }

    private void flag(String code, String message, String messageEn, Map<String, String> values) {
        flags.add(new Flag(code, message, messageEn, values));
    }
}
