package se.aterblick.command.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.aterblick.command.lineage.Continuing;
import se.aterblick.command.lineage.EarlierPlans;
import se.aterblick.command.lineage.Link;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.PlanId;

/** Looks up the plans that a command says are continued: its policy knows only what it is given. */
public final class Predecessors {

    private final StoredPlans plans;
    private final KnownPlans knownPlans;

    public Predecessors(StoredPlans plans, KnownPlans knownPlans) {
        this.plans = plans;
        this.knownPlans = knownPlans;
    }

    /** The command with the earlier plans it names, as far as they exist. */
    public PlanCommand toldTo(PlanCommand command) {
        if (!(command instanceof Continuing continuing)) {
            return command;
        }
        List<Link> links = continuing.links();
        Set<PlanId> named =
                links.stream().map(link -> link.predecessor().plan()).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return command;
        }
        Map<PlanId, PlanContent> found = new HashMap<>();
        named.forEach(id -> plans.state(id).ifPresent(state -> found.put(id, state.plan())));
        List<String> known =
                found.size() == named.size() ? List.of() : knownPlans.of(command.origin().caller());
        return continuing.knowing(new EarlierPlans(found, known));
    }
}
