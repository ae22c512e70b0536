package se.aterblick.query.rebuild;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how long the phases of a run took, and now and then how far it has come. */
final class Stopwatch {

    private static final Logger LOG = LoggerFactory.getLogger(Stopwatch.class);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);
    private static final double NANOS = 1e9;

    private final List<String> names;
    private final StringBuilder phases = new StringBuilder();
    private final long begin = System.nanoTime();
    private long phase = begin;
    private long told = begin;
    private long events;

    Stopwatch(List<Part> parts) {
        this.names = Rebuilding.names(parts);
    }

    /** Ends a phase. */
    synchronized void phase(String name) {
        long now = System.nanoTime();
        phases.append(phases.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append((now - phase) / 1_000_000)
                .append(" ms");
        phase = now;
    }

    /** Counts events that were folded; called by several threads. */
    synchronized void folded(long more) {
        events += more;
        long now = System.nanoTime();
        if (now - told >= BETWEEN_WORDS.toNanos()) {
            told = now;
            LOG.info("rebuilding {}: {} events, {} a second", names, events, rate(now));
        }
    }

    void end() {
        long now = System.nanoTime();
        LOG.info("rebuilt {}: {} events, {} a second: {}", names, events, rate(now), phases);
    }

    private long rate(long now) {
        return Math.round(events / ((now - begin) / NANOS));
    }
}
