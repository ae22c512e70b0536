package se.aterblick.benchmarks.peer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A plan with its items as an aggregate of Axon, as its guide shows one. */
public class StockItems {

    /** Asks for a new value and comment. */
    public record SetItem(
            @TargetAggregateIdentifier String plan, int item, int value, String comment) {}

    /** Asks for new values and comments, all or none. */
    public record SetItems(@TargetAggregateIdentifier String plan, List<SetItem> items) {}

    /** A plan begins. */
    public record PlanOpened(String plan) {}

    /** An item has a new value and comment. */
    public record ItemSet(String plan, int item, int value, String comment) {}

    @AggregateIdentifier private String plan = "";

    private final TreeMap<Integer, Reading> items = new TreeMap<>();

    /** For Axon, which fills it with events. */
    protected StockItems() {}

    @CommandHandler
    void handle(SetItem command) {
        if (command.item() < 0 || command.item() >= Workload.ITEMS) {
            throw new IllegalArgumentException("no such item in " + plan + ": " + command.item());
        }
        apply(new ItemSet(plan, command.item(), command.value(), command.comment()));
    }

    @CommandHandler
    void handle(SetItems command) {
        command.items().forEach(this::handle);
    }

    @EventSourcingHandler
    void on(PlanOpened event) {
        plan = event.plan();
    }

    @EventSourcingHandler
    void on(ItemSet event) {
        items.put(event.item(), new Reading(event.item(), event.value(), event.comment()));
    }
}
