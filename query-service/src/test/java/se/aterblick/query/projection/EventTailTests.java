package se.aterblick.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.NewEvents;

/** The log as a processor takes it, a batch at a time. */
class EventTailTests {

    private final CountedReadings engine = new CountedReadings();
    private final NewEvents newEvents = new NewEvents(new NoNews());
    private final EventTail tail = new EventTail(engine, newEvents);

    @AfterEach
    void close() {
        newEvents.close();
    }

    @Test
    void givesWhatWasThereWhenTheBatchBeganWithOneReading() throws InterruptedException {
        store(0, 3);
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);

        assertThat(batch(stream)).containsExactly(0L, 1L, 2L);
        assertThat(engine.readings).isEqualTo(1);
    }

    @Test
    void leavesWhatComesMeanwhileToTheNextBatch() throws InterruptedException {
        store(0, 2);
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isTrue();
        store(2, 2);

        assertThat(batch(stream)).containsExactly(0L, 1L);
        assertThat(batch(stream)).containsExactly(2L, 3L);
        assertThat(batch(stream)).isEmpty();
        assertThat(engine.readings).isEqualTo(3);
    }

    @Test
    void makesABatchOfEachEventThatIsToStandAlone() throws InterruptedException {
        store(0, 3);
        tail.oneByOneTo(1);
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);

        assertThat(batch(stream)).containsExactly(0L);
        assertThat(batch(stream)).containsExactly(1L);
        assertThat(batch(stream)).containsExactly(2L);
    }

    /** Sequence numbers of what Axon's processor would take at a time. */
    private static List<Long> batch(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<Long> batch = new ArrayList<>();
        if (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
            do {
                batch.add((Long) stream.nextAvailable().getPayload());
            } while (stream.peek().isPresent());
        }
        return batch;
    }

    private void store(long first, int events) {
        for (long sequence = first; sequence < first + events; sequence++) {
            engine.appendEvents(
                    new GenericDomainEventMessage<>("plan", "plan-2024", sequence, sequence));
        }
    }

    private static final class CountedReadings extends InMemoryEventStorageEngine {

        private int readings;

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(
                TrackingToken after, boolean mayBlock) {
            readings++;
            return super.readEvents(after, mayBlock).toList().stream();
        }
    }

    private static final class NoNews implements NewEvents.Source {

        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public void listen(Runnable news) throws InterruptedException {
            stopped.await();
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }
}
