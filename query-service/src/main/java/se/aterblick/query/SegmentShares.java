package se.aterblick.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.instance.InstanceObserver;
import se.aterblick.query.projection.Processor;

/**
 * Shares the segments of all processors out among the instances that run: each is the turn of one
 * of them. An instance takes whatever nobody has, and lets go what another's turn is, which then
 * takes it. What comes back, because the other did not, stays for a while.
 */
final class SegmentShares implements InstanceObserver {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentShares.class);

    /** The other looks for what is free several times in that. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    private static final Duration UNTIL_OFFERED_AGAIN = Duration.ofMinutes(1);

    private final EventProcessingConfiguration axon;
    private final QueryAxonLifecycle lifecycle;
    private final List<Processor> processors;
    private final String own;
    private final Map<Offer, Long> offers = new HashMap<>();

    SegmentShares(
            EventProcessingConfiguration axon,
            QueryAxonLifecycle lifecycle,
            List<Processor> processors,
            InstanceId instance) {
        this.axon = axon;
        this.lifecycle = lifecycle;
        this.processors = processors;
        this.own = instance.value();
    }

    /** A segment that was let go for another instance. */
    private record Offer(Processor processor, int segment, String to) {}

    @Override
    public void seen(List<String> running) {
        if (!lifecycle.isRunning()) {
            return;
        }
        offers.values().removeIf(at -> System.nanoTime() - at > UNTIL_OFFERED_AGAIN.toNanos());
        for (Processor processor : processors) {
            axon.eventProcessor(processor.code(), SteadyProcessor.class)
                    .ifPresent(tracking -> share(processor, tracking, running));
        }
    }

    private void share(Processor processor, SteadyProcessor tracking, List<String> running) {
        for (int segment : Set.copyOf(tracking.processingStatus().keySet())) {
            Offer offer = new Offer(processor, segment, turn(processor, segment, running));
            if (!offer.to().equals(own) && offers.putIfAbsent(offer, System.nanoTime()) == null) {
                LOG.info("lets go segment {} of {} for {}", segment, processor.code(), offer.to());
                tracking.releaseSegment(segment, LEFT_ALONE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** All segments of all processors go round, so that no instance has one more than it must. */
    private String turn(Processor processor, int segment, List<String> running) {
        return running.get((processors.indexOf(processor) + segment) % running.size());
    }
}
