package se.aterblick.command.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.lifecycle.LifecyclePolicy;
import se.aterblick.command.lineage.LineagePolicy;
import se.aterblick.command.lineage.Link;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.event.PlanRevised;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.state.PlanState;
import se.aterblick.value.InvalidValue;

/**
 * When a plan may be revised: each change is made on the plan as those before it left it, and must
 * change something. Pure.
 */
final class RevisionPolicy {

    private RevisionPolicy() {}

    static Decision decide(PlanState state, RevisePlan command, Instant knownAt) {
        Role role = AccessPolicy.controller(state.plan(), command.origin());
        RevisionDecision decision = command.resolution().decision();
        LifecyclePolicy.refuseFutureMeeting(state, decision.meetingDate(), knownAt);
        List<Revision> changes = command.resolution().changes();
        List<Decision.Step> steps = new ArrayList<>();
        Draft draft = Draft.of(state);
        for (int i = 0; i < changes.size(); i++) {
            try {
                Revision change = draft.accepted(changes.get(i));
                LineagePolicy.check(
                        draft.plan().year(), Link.of(change), command.earlier(), command.origin());
                draft = draft.with(change);
                steps.add(new Decision.Step(role, new PlanRevised(decision, change)));
            } catch (CommandRejected e) {
                throw e.at(i, "changes[" + i + "]");
            } catch (InvalidValue e) {
                throw new CommandRejected(
                                new AgainstRule.Inconsistent(e.field(), e.found(), e.rule()))
                        .at(i, "changes[" + i + "]");
            }
        }
        return new Decision(steps);
    }
}
