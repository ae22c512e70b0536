package se.aterblick.eventstore;

import java.util.List;
import java.util.stream.Stream;
import se.aterblick.value.PlanId;

/**
 * The log of all events as it is stored, wherever that is, without knowing what any event means.
 *
 * <p>Positions are dense and in the order of the commits: whoever has seen one has seen all before
 * it, and it never changes what is there.
 */
public interface EventLog {

    /** The events behind a position in the order of the log, at most so many. */
    List<StoredEvent> after(long position, int most);

    /** The events of a plan's stream in their order; empty if there is no such plan. */
    List<StoredEvent> stream(PlanId planId);

    /**
     * The events of a plan's stream from a sequence number on, in their order, for those who want
     * to know what they mean: where a store does not tell their positions, these are 0. They are
     * read in pages, each when it is needed: whoever takes no more than a few reads not many more.
     */
    Stream<StoredEvent> streamFrom(PlanId planId, long first);

    /** The ids of all plans, in their order. */
    List<String> plans();

    /** The position of the last event; 0 before the first. */
    long end();
}
