package se.aterblick.plan;

import java.util.List;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** The frame of the investment budget becomes another. */
public record FrameRevised(Amount frame) implements Revision {

    /** The subject of such a revision: a plan has one investment frame. */
    public static final String SUBJECT = "investments";

    public FrameRevised {
        Checks.required("frame", frame);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        InvestmentBudget before = plan.investments();
        InvestmentBudget after =
                before == null
                        ? new InvestmentBudget(frame, List.of(), List.of(), null)
                        : new InvestmentBudget(
                                frame, before.lines(), before.carriedOver(), before.note());
        return new PlanEdit(plan).investments(after).plan();
    }
}
