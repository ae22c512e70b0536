package se.aterblick.command.plan;

import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.lineage.LineagePolicy;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.event.PlanAdopted;
import se.aterblick.http.caller.Role;
import se.aterblick.state.PlanState;

/** When a plan may be adopted: once, and after the plans it continues; pure. */
final class AdoptionPolicy {

    private AdoptionPolicy() {}

    static Decision decide(PlanState state, AdoptPlan command) {
        Role role = AccessPolicy.controller(command.plan(), command.origin());
        if (state.isAdopted()) {
            throw new CommandRejected(new InConflict.PlanExists(command.planId().value()));
        }
        LineagePolicy.check(
                command.plan().year(), command.links(), command.earlier(), command.origin());
        return Decision.of(role, new PlanAdopted(command.plan()));
    }
}
