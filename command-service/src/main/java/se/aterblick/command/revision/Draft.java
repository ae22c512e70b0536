package se.aterblick.command.revision;

import java.util.ArrayList;
import java.util.List;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.reporting.PlanLookup;
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
import se.aterblick.plan.Withdrawal;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;

/** A plan being revised: its state, its content so far, and what is withdrawn from it just now. */
record Draft(PlanState state, PlanContent plan, List<Withdrawal> withdrawals) {

    static Draft of(PlanState state) {
        return new Draft(state, state.plan(), List.of());
    }

    /** The draft after a change, which must change something. */
    Draft with(Revision change) {
        PlanContent changed = change.applyTo(plan);
        List<Withdrawal> more = new ArrayList<>(withdrawals);
        if (change instanceof Withdrawal withdrawal) {
            more.add(withdrawal);
        } else if (changed.equals(plan)) {
            throw new CommandRejected(new AgainstRule.RevisionChangesNothing(change.subject()));
        }
        return new Draft(state, changed, List.copyOf(more));
    }

    /** The change as it is recorded, naming by id what it may name by number. */
    Revision accepted(Revision change) {
        PlanLookup lookup = new PlanLookup(plan);
        return switch (change) {
            case TargetRevised c -> {
                lookup.indicator(c.indicator());
                refuseIfWithdrawn(FactKind.OUTCOME, c.indicator());
                yield c;
            }
            case FrameRevised c -> c;
            case BudgetRevised c -> {
                lookup.budgetLine(c.budgetLine());
                yield c;
            }
            case InvestmentRevised c -> {
                lookup.investmentLine(c.line());
                yield c;
            }
            case ItemAdded c -> {
                ItemAdded addition = new Additions(plan).accepted(c);
                refuseIfWithdrawn(FactKind.STATUS, addition.under());
                yield addition;
            }
            case IndicatorAdded c -> new Additions(plan).accepted(c);
            case VolumeFigureAdded c -> new Additions(plan).accepted(c);
            case ItemWithdrawn c -> {
                String id = lookup.item(c.item()).id();
                yield onlyOnce(FactKind.STATUS, new ItemWithdrawn(id, c.reason()));
            }
            case IndicatorWithdrawn c -> {
                lookup.indicator(c.indicator());
                yield onlyOnce(FactKind.OUTCOME, c);
            }
            case VolumeFigureWithdrawn c -> {
                lookup.volumeFigure(c.volumeFigure());
                yield onlyOnce(FactKind.VOLUME_FIGURE, c);
            }
            case ServiceAreaRenamed c -> {
                lookup.serviceArea(c.serviceArea());
                yield c;
            }
        };
    }

    private Withdrawal onlyOnce(FactKind kind, Withdrawal withdrawal) {
        if (isWithdrawn(kind, withdrawal.subject())) {
            throw new CommandRejected(new InConflict.AlreadyWithdrawn(withdrawal.subject()));
        }
        return withdrawal;
    }

    private void refuseIfWithdrawn(FactKind kind, String id) {
        if (isWithdrawn(kind, id)) {
            throw new CommandRejected(new InConflict.Withdrawn(id));
        }
    }

    private boolean isWithdrawn(FactKind kind, String id) {
        return state.isWithdrawn(kind, id)
                || withdrawals.stream().anyMatch(w -> kindOf(w) == kind && w.subject().equals(id));
    }

    private static FactKind kindOf(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case ItemWithdrawn w -> FactKind.STATUS;
            case IndicatorWithdrawn w -> FactKind.OUTCOME;
            case VolumeFigureWithdrawn w -> FactKind.VOLUME_FIGURE;
        };
    }
}
