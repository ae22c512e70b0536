package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.value.PlanId;

/** The log as Axon Server holds it. */
public final class AxonServerLog implements EventLog {

    private final AxonServer server;
    private final LogPages pages;
    private final PlanCatalogue catalogue;
    private final PlanPositions positions;

    /**
     * A log that tells plans by plans too.
     *
     * @param positions where events stand that are read as a plan's
     */
    public AxonServerLog(AxonServer server, PlanPositions positions) {
        this.server = server;
        this.pages = new LogPages(server);
        this.catalogue = new PlanCatalogue(pages);
        this.positions = positions;
    }

    /** A log for those who do not ask for the streams of single plans. */
    public AxonServerLog(AxonServer server) {
        this(
                server,
                (plan, first, count) -> {
                    throw new UnsupportedOperationException("positions of single plans");
                });
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        return pages.after(position, most);
    }

    @Override
    public List<StoredEvent> stream(PlanId planId) {
        List<Event> events = PlanStream.of(server, planId.value(), 0).toList();
        long[] places = events.isEmpty() ? new long[0] : positions.of(planId, 0, events.size());
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (int i = 0; i < places.length; i++) {
            stored.add(Events.stored(places[i], events.get(i)));
        }
        return stored;
    }

    @Override
    public Stream<StoredEvent> streamFrom(PlanId planId, long first) {
        return PlanStream.of(server, planId.value(), first).map(event -> Events.stored(0, event));
    }

    @Override
    public List<String> plans() {
        return catalogue.ids();
    }

    @Override
    public long end() {
        return pages.end();
    }
}
