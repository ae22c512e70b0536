package se.aterblick.query.plan;

import org.springframework.stereotype.Component;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Nearest;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;

/** Lets callers reach the plans and periods that exist, of committees they belong to. */
@Component
public class PlanAccess {

    private final Plans plans;

    PlanAccess(Plans plans) {
        this.plans = plans;
    }

    /**
     * The plan, if the caller may see it.
     *
     * @throws ProblemException if there is no such plan or it belongs to another committee
     */
    public KnownPlan plan(Caller caller, String planId) {
        KnownPlan plan =
                plans.find(planId)
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.unknownPlan(
                                                planId,
                                                Nearest.to(
                                                        planId,
                                                        plans.names(caller.committees())))));
        requireCommittee(caller, plan.committee());
        return plan;
    }

    /**
     * The plan, if the caller may see it and it has that period.
     *
     * @throws ProblemException if not
     */
    public KnownPlan plan(Caller caller, String planId, String period) {
        KnownPlan plan = plan(caller, planId);
        if (!plan.periods().contains(period)) {
            throw new ProblemException(FollowUpProblems.unknownPeriod(period, plan.periods()));
        }
        return plan;
    }

    /**
     * Does nothing if the caller belongs to the committee.
     *
     * @throws ProblemException if not
     */
    public void requireCommittee(Caller caller, String committee) {
        if (!caller.belongsTo(committee)) {
            throw new ProblemException(FollowUpProblems.committeeNotAllowed(committee));
        }
    }
}
