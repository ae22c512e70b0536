package se.aterblick.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.history.PlanThen;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.plan.Plans;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.PlanState;

/** Finds the plans a question is about, as they stand or stood. */
@Component
final class PlansAsked {

    private final Plans plans;
    private final PlanStates states;
    private final Clock clock;

    PlansAsked(Plans plans, PlanStates states, @Qualifier("queryClock") Clock clock) {
        this.plans = plans;
        this.states = states;
        this.clock = clock;
    }

    /** Those that the filters plan, year and committee leave. */
    List<KnownPlan> filtered(Asked asked) {
        List<String> ids = asked.parameters().all("plan");
        List<String> years = asked.parameters().all("year");
        return ofCommittees(asked).stream()
                .filter(plan -> ids.isEmpty() || ids.contains(plan.planId()))
                .filter(plan -> years.isEmpty() || years.contains(String.valueOf(plan.year())))
                .toList();
    }

    /** All plans of the committees asked about. */
    List<KnownPlan> ofCommittees(Asked asked) {
        List<String> committees = asked.parameters().all("committee");
        return plans.all(committees.isEmpty() ? asked.committees() : committees);
    }

    /**
     * Plans as they stand today, or as they were known then; those that did not exist then are left
     * out.
     *
     * @throws ProblemException if the time cannot be understood, or a plan that is asked for by
     *     name did not exist then
     */
    List<PlanThen> then(List<KnownPlan> known, Asked asked) {
        Optional<String> asOf = asked.parameters().one(CompletenessList.AS_OF);
        return known.stream()
                .flatMap(plan ->
                        asOf.map(text -> then(plan, text, asked)).orElseGet(() -> now(plan)))
                .toList();
    }

    private Stream<PlanThen> now(KnownPlan plan) {
        PlanState state = states.now(plan.planId());
        return Stream.of(new PlanThen(state, LocalDate.now(clock.withZone(plan.zone()))));
    }

    private Stream<PlanThen> then(KnownPlan plan, String text, Asked asked) {
        AsOf then =
                AsOf.parse(text, plan.zone())
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.badRequest(
                                                "invalid-as-of", CompletenessList.AS_OF, text)));
        Optional<PlanState> state = states.asOf(plan.planId(), then);
        if (state.isEmpty() && asked.parameters().all("plan").contains(plan.planId())) {
            throw new ProblemException(FollowUpProblems.notKnownThen(plan.planId(), text));
        }
        return state.stream().map(known -> new PlanThen(known, then.day()));
    }
}
