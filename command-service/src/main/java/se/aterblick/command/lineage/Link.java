package se.aterblick.command.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.Revision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.plan.Withdrawal;

/** That something continues something of the same kind in an earlier plan. */
public record Link(Kind kind, String successor, Predecessor predecessor) {

    /** What can be continued, each by its like. */
    public enum Kind {
        ITEM(plan -> plan.items().stream().map(PlanItem::id)),
        INDICATOR(plan -> plan.indicators().stream().map(Indicator::key)),
        VOLUME_FIGURE(plan -> plan.volumeFigures().stream().map(VolumeFigure::key));

        @SuppressWarnings("ImmutableEnumChecker") // a method reference
        private final Function<PlanContent, Stream<String>> names;

        Kind(Function<PlanContent, Stream<String>> names) {
            this.names = names;
        }

        List<String> names(PlanContent plan) {
            return names.apply(plan).toList();
        }
    }

    /** All links of a plan, in its order. */
    public static List<Link> of(PlanContent plan) {
        List<Link> links = new ArrayList<>();
        plan.items().forEach(i -> links.addAll(links(Kind.ITEM, i.id(), i.continues())));
        plan.indicators().forEach(i -> links.addAll(of(i)));
        plan.volumeFigures().forEach(f -> links.addAll(of(f)));
        return List.copyOf(links);
    }

    /** The links a change adds. */
    public static List<Link> of(Revision change) {
        return switch (change) {
            case ItemAdded c -> {
                List<Link> links = new ArrayList<>();
                Assignment assignment = c.assignment();
                if (assignment != null) {
                    links.addAll(links(Kind.ITEM, assignment.id(), assignment.continues()));
                    assignment.activities().forEach(a -> links.addAll(of(a)));
                }
                Activity activity = c.activity();
                if (activity != null) {
                    links.addAll(of(activity));
                }
                yield List.copyOf(links);
            }
            case IndicatorAdded c -> of(c.indicator());
            case VolumeFigureAdded c -> of(c.volumeFigure());
            case TargetRevised c -> List.of();
            case FrameRevised c -> List.of();
            case BudgetRevised c -> List.of();
            case InvestmentRevised c -> List.of();
            case Withdrawal c -> List.of();
            case ServiceAreaRenamed c -> List.of();
        };
    }

    private static List<Link> of(Activity activity) {
        return links(Kind.ITEM, activity.id(), activity.continues());
    }

    private static List<Link> of(Indicator indicator) {
        return links(Kind.INDICATOR, indicator.key(), indicator.continues());
    }

    private static List<Link> of(VolumeFigure figure) {
        return links(Kind.VOLUME_FIGURE, figure.key(), figure.continues());
    }

    private static List<Link> links(Kind kind, String successor, List<Predecessor> continues) {
        return continues.stream().map(p -> new Link(kind, successor, p)).toList();
    }
}
