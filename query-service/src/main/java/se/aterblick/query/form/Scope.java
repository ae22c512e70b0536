package se.aterblick.query.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;

/**
 * What a caller's form is about: a manager's own service areas, or everything for whoever is none,
 * is a controller as well, or reports for the whole administration.
 */
record Scope(boolean everything, Set<String> areas) {

    static Scope of(Caller caller, PlanContent plan) {
        boolean everything =
                caller.is(Role.CONTROLLER)
                        || !caller.is(Role.MANAGER)
                        || caller.serviceAreas().contains(plan.administration().id());
        return new Scope(everything, caller.serviceAreas());
    }

    /** Whether it covers an area; without one, all that something concerns together. */
    boolean covers(@Nullable String area, List<String> concerned) {
        return everything
                || (area != null
                        ? areas.contains(area)
                        : !concerned.isEmpty() && areas.containsAll(concerned));
    }

    /** The areas of the plan that it is limited to; none where it is not. */
    List<String> own(PlanContent plan) {
        return everything
                ? List.of()
                : plan.serviceAreas().stream()
                        .map(area -> area.id())
                        .filter(areas::contains)
                        .toList();
    }
}
