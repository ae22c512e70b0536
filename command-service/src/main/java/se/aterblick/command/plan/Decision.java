package se.aterblick.command.plan;

import java.util.List;
import se.aterblick.event.PlanEvent;
import se.aterblick.http.caller.Role;

/**
 * What a command leads to: the events to record, in order, and the role in which the caller may.
 */
public record Decision(Role role, List<PlanEvent> events) {

    public static Decision of(Role role, PlanEvent event) {
        return new Decision(role, List.of(event));
    }
}
