package se.aterblick.command.web;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.PlanAdopted;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Nearest;
import se.aterblick.value.PlanId;

/** The plans a caller may know of; asked only when a name is not found. */
public final class KnownPlans {

    private final EventLog log;
    private final EventStore store;

    public KnownPlans(EventLog log, EventStore store) {
        this.log = log;
        this.store = store;
    }

    /** The ids of the plans of the caller's committees. */
    public List<String> of(Caller caller) {
        return log.plans().stream()
                .filter(id -> caller.belongsTo(committeeOf(PlanId.of(id))))
                .toList();
    }

    /**
     * Refuses a request for a plan that is not there, with the nearest of those the caller knows.
     */
    public CommandRejected unknown(PlanId planId, Caller caller) {
        List<String> nearest = Nearest.to(planId.value(), of(caller));
        return new CommandRejected(new NotThere.Unknown(Subject.PLAN, planId.value(), nearest));
    }

    private String committeeOf(PlanId planId) {
        return StoredEvents.stream(store, planId)
                .findFirst()
                .map(first ->
                        first.event() instanceof PlanAdopted e ? e.plan().committee().id() : "")
                .orElse("");
    }
}
