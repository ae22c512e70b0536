package se.aterblick.command.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.http.problem.Nearest;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Predecessor;

/**
 * What is continued is there, in a plan of an earlier year: so lineage never runs in a circle.
 * Pure.
 */
public final class LineagePolicy {

    private LineagePolicy() {}

    /** Checks what something of a plan of that year says it continues. */
    public static void check(int year, List<Link> links, EarlierPlans earlier, Origin origin) {
        links.forEach(link -> check(year, link, earlier, origin));
    }

    private static void check(int year, Link link, EarlierPlans earlier, Origin origin) {
        Predecessor wanted = link.predecessor();
        String planId = wanted.plan().value();
        @Nullable PlanContent plan = earlier.plans().get(wanted.plan());
        if (plan == null) {
            List<String> nearest = Nearest.to(planId, earlier.known());
            throw new CommandRejected(new NotThere.Unknown(Subject.PLAN, planId, nearest));
        }
        if (plan.year() >= year) {
            throw new CommandRejected(
                    new AgainstRule.LineageNotEarlier(link.successor(), planId, plan.year(), year));
        }
        List<String> names = link.kind().names(plan);
        if (!names.contains(wanted.id())) {
            // Names of another committee's plan are not for everyone.
            boolean shown = origin.caller().belongsTo(plan.committee().id());
            throw new CommandRejected(
                    new NotThere.UnknownPredecessor(
                            link.successor(),
                            planId,
                            wanted.id(),
                            shown ? Nearest.to(wanted.id(), names) : List.of()));
        }
    }
}
