package se.aterblick.command.plan;

import java.util.List;
import se.aterblick.event.PlanEvent;
import se.aterblick.http.caller.Role;

/** What a command leads to: the events to record, in order. */
public record Decision(List<Step> steps) {

    /** One event, and the role in which the caller may have it recorded. */
    public record Step(Role role, PlanEvent event) {}

    public static Decision of(Role role, PlanEvent event) {
        return new Decision(List.of(new Step(role, event)));
    }
}
