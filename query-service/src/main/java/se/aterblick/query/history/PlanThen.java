package se.aterblick.query.history;

import java.time.LocalDate;
import se.aterblick.plan.PlanContent;
import se.aterblick.state.PlanState;

/**
 * A plan as it stands, or stood, on a day.
 *
 * @param day the day in the plan's time zone
 */
public record PlanThen(PlanState state, LocalDate day) {

    public PlanContent plan() {
        return state.plan();
    }
}
