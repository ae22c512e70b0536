package se.aterblick.query.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.plan.VolumeFigureWithdrawn;
import se.aterblick.plan.Withdrawal;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedRevision;

/** What a plan defines, by kind and id, as differences name it. */
enum Definitions {
    SERVICE_AREA("service-area", null) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            plan.serviceAreas().forEach(area -> into.put(area.id(), area));
        }
    },
    ITEM("item", FactKind.STATUS) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            plan.focusAreas()
                    .forEach(area -> {
                        area.assignments().forEach(a -> assignment(a, into));
                        area.goals()
                                .forEach(goal -> {
                                    goal.assignments().forEach(a -> assignment(a, into));
                                    goal.activities().forEach(a -> into.put(a.id(), a));
                                });
                    });
            plan.workEnvironment()
                    .forEach(effort -> effort.activities().forEach(a -> into.put(a.id(), a)));
        }
    },
    INDICATOR("indicator", FactKind.OUTCOME) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            plan.indicators().forEach(indicator -> into.put(indicator.key(), indicator));
        }
    },
    VOLUME_FIGURE("volume-figure-definition", FactKind.VOLUME_FIGURE) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            plan.volumeFigures().forEach(figure -> into.put(figure.key(), figure));
        }
    },
    BUDGET_LINE("budget-line", null) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            plan.budgetLines().forEach(line -> into.put(line.id(), line));
        }
    },
    INVESTMENT_FRAME("investment-frame", null) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            InvestmentBudget budget = plan.investments();
            if (budget != null) {
                into.put(
                        InvestmentOutcome.TOTAL,
                        new InvestmentBudget(
                                budget.frame(), List.of(), budget.carriedOver(), budget.note()));
            }
        }
    },
    INVESTMENT_LINE("investment-line", null) {
        @Override
        void collect(PlanContent plan, Map<String, Object> into) {
            InvestmentBudget budget = plan.investments();
            if (budget != null) {
                budget.lines().forEach(line -> into.put(line.id(), line));
            }
        }
    };

    private final String code;
    private final @Nullable FactKind withdrawable;

    Definitions(String code, @Nullable FactKind withdrawable) {
        this.code = code;
        this.withdrawable = withdrawable;
    }

    abstract void collect(PlanContent plan, Map<String, Object> into);

    /** What of this kind differs between two states of one plan, in the order of the ids. */
    List<Change> between(PlanState from, PlanState to) {
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        collect(from.plan(), before);
        collect(to.plan(), after);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            List<Change.Field> fields =
                    new ArrayList<>(FieldDifferences.between(before.get(id), after.get(id)));
            fields.addAll(FieldDifferences.between(withdrawal(from, id), withdrawal(to, id)));
            if (!fields.isEmpty()) {
                changes.add(
                        Change.ofDefinition(
                                code,
                                id,
                                Change.Type.of(before.get(id), after.get(id)),
                                fields,
                                revisions(from, to, id)));
            }
        }
        return changes;
    }

    /** Written as one field beside those of the definition. */
    private record Withdrawn(String withdrawn) {}

    private @Nullable Object withdrawal(PlanState state, String id) {
        return withdrawable == null
                ? null
                : state.withdrawal(withdrawable, id)
                        .map(revision -> revision.event().change())
                        .map(change -> new Withdrawn(((Withdrawal) change).reason()))
                        .orElse(null);
    }

    /** The revisions between the two, whichever is the later. */
    private List<Revised> revisions(PlanState from, PlanState to, String id) {
        boolean forwards = from.revisions().size() <= to.revisions().size();
        List<RecordedRevision> shorter = (forwards ? from : to).revisions();
        List<RecordedRevision> longer = (forwards ? to : from).revisions();
        return longer.subList(shorter.size(), longer.size()).stream()
                .filter(revision -> concerns(revision.event().change(), id))
                .map(Revised::of)
                .toList();
    }

    private boolean concerns(Revision change, String id) {
        return kind(change) == this
                && (change.subject().equals(id)
                        || this == INVESTMENT_FRAME
                        || (change instanceof ItemAdded added && brings(added, id)));
    }

    private static boolean brings(ItemAdded added, String id) {
        Assignment assignment = added.assignment();
        return assignment != null
                && assignment.activities().stream().map(Activity::id).anyMatch(id::equals);
    }

    private static Definitions kind(Revision change) {
        return switch (change) {
            case ServiceAreaRenamed r -> SERVICE_AREA;
            case ItemAdded r -> ITEM;
            case ItemWithdrawn r -> ITEM;
            case TargetRevised r -> INDICATOR;
            case IndicatorAdded r -> INDICATOR;
            case IndicatorWithdrawn r -> INDICATOR;
            case VolumeFigureAdded r -> VOLUME_FIGURE;
            case VolumeFigureWithdrawn r -> VOLUME_FIGURE;
            case BudgetRevised r -> BUDGET_LINE;
            case FrameRevised r -> INVESTMENT_FRAME;
            case InvestmentRevised r -> INVESTMENT_LINE;
        };
    }

    /** Its activities are differences of their own. */
    private static void assignment(Assignment a, Map<String, Object> into) {
        into.put(
                a.id(),
                new Assignment(
                        a.id(),
                        a.number(),
                        a.title(),
                        a.text(),
                        a.responsible(),
                        a.delegated(),
                        a.serviceAreas(),
                        List.of(),
                        a.dueDate(),
                        a.continues()));
        a.activities().forEach(activity -> into.put(activity.id(), activity));
    }
}
