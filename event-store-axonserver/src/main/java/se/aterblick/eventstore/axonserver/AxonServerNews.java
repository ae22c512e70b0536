package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.aterblick.eventstore.NewEvents;

/** What Axon Server sends of new events, to whoever reads at the end of its log. */
public final class AxonServerNews implements NewEvents.Source {

    private static final int BUFFER = 100;

    /** A stream that is closed without having said so is noticed after this long. */
    private static final int PROBE_SECONDS = 10;

    private final AxonServer server;
    private volatile boolean stopped;

    public AxonServerNews(AxonServer server) {
        this.server = server;
    }

    @Override
    public void listen(Runnable news) throws InterruptedException {
        long end = new LogPages(server).end();
        Semaphore available = new Semaphore(0);
        try (EventStream stream = server.events().openStream(end - 1, BUFFER)) {
            stream.onAvailable(available::release);
            // Whatever was stored while nobody listened.
            news.run();
            while (!stopped && !stream.isClosed()) {
                if (stream.nextIfAvailable() != null) {
                    drain(stream);
                    news.run();
                } else {
                    available.tryAcquire(PROBE_SECONDS, TimeUnit.SECONDS);
                    available.drainPermits();
                }
            }
            if (!stopped) {
                throw Failures.unreachable(
                        stream.getError()
                                .orElseGet(() -> new IllegalStateException("it was closed")));
            }
        }
    }

    private static void drain(EventStream stream) {
        while (stream.nextIfAvailable() != null) {
            // What it is, whoever is woken reads.
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
