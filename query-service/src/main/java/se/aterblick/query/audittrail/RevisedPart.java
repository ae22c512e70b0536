package se.aterblick.query.audittrail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.plan.VolumeFigureWithdrawn;

/** The part of a plan that a revision changes. */
final class RevisedPart {

    private RevisedPart() {}

    /** That part of a plan; null where the plan does not have it. */
    static @Nullable Object of(PlanContent plan, Revision change) {
        String id = change.subject();
        Optional<?> part =
                switch (change) {
                    case TargetRevised e -> plan.indicator(id);
                    case IndicatorAdded e -> plan.indicator(id);
                    case IndicatorWithdrawn e -> plan.indicator(id);
                    case VolumeFigureAdded e -> plan.volumeFigure(id);
                    case VolumeFigureWithdrawn e -> plan.volumeFigure(id);
                    case BudgetRevised e -> plan.budgetLine(id);
                    case InvestmentRevised e -> plan.investmentLine(id);
                    case FrameRevised e -> Optional.ofNullable(plan.investments());
                    case ItemAdded e -> item(plan, id);
                    case ItemWithdrawn e -> item(plan, id);
                    case ServiceAreaRenamed e ->
                            plan.serviceAreas().stream()
                                    .filter(area -> area.id().equals(id))
                                    .findFirst();
                };
        return part.orElse(null);
    }

    private static Optional<?> item(PlanContent plan, String id) {
        return plan.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
