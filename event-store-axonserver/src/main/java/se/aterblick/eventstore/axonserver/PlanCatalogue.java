package se.aterblick.eventstore.axonserver;

import java.util.List;
import java.util.TreeSet;
import se.aterblick.eventstore.StoredEvent;

/**
 * The ids of all plans. Axon Server cannot be asked for them: they are gathered by reading on in
 * the log from where it was read last, at first all of it.
 */
final class PlanCatalogue {

    private static final int PAGE = 5_000;

    private final LogPages pages;
    private final TreeSet<String> ids = new TreeSet<>();
    private long seen;

    PlanCatalogue(LogPages pages) {
        this.pages = pages;
    }

    /** All there are, in their order; the first time it takes as long as reading the log. */
    synchronized List<String> ids() {
        List<StoredEvent> page;
        do {
            page = pages.after(seen, PAGE);
            for (StoredEvent event : page) {
                seen = event.position();
                if (event.sequence() == 0) {
                    ids.add(event.planId());
                }
            }
        } while (!page.isEmpty());
        return List.copyOf(ids);
    }
}
