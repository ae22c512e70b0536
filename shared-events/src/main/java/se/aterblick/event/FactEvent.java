package se.aterblick.event;

import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.ControlResult;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.reporting.VolumeOutcome;

/** A fact was reported. */
public sealed interface FactEvent extends PlanEvent
        permits StatusReported,
                OutcomeRecorded,
                VolumeFigureRecorded,
                BudgetDeviationRecorded,
                CostTrendRecorded,
                InvestmentReported,
                ControlResultRecorded,
                NarrativeWritten,
                CarryOverRequested {

    Fact fact();

    /** The event that records this fact. */
    static FactEvent of(Fact fact) {
        return switch (fact) {
            case Status f -> new StatusReported(f);
            case Outcome f -> new OutcomeRecorded(f);
            case VolumeOutcome f -> new VolumeFigureRecorded(f);
            case BudgetDeviation f -> new BudgetDeviationRecorded(f);
            case CostTrend f -> new CostTrendRecorded(f);
            case InvestmentOutcome f -> new InvestmentReported(f);
            case ControlResult f -> new ControlResultRecorded(f);
            case Narrative f -> new NarrativeWritten(f);
            case CarryOverRequest f -> new CarryOverRequested(f);
        };
    }
}
