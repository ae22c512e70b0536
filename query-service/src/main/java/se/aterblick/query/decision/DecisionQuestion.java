package se.aterblick.query.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions one asks for; what is null does not matter.
 *
 * @param from the first day of meetings
 * @param to the last day of meetings
 * @param state how any step of what follows the decision stands today
 */
record DecisionQuestion(
        Collection<String> committees,
        @Nullable LocalDate meetingDate,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String plan,
        @Nullable String period,
        @Nullable ProcedureState state) {

    DecisionQuestion {
        committees = Set.copyOf(committees);
    }

    /** Whether what follows the decision stands as asked. */
    boolean asksFor(Decision decision) {
        return state == null || decision.procedure().has(state);
    }
}
