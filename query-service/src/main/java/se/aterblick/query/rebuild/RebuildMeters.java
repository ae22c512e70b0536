package se.aterblick.query.rebuild;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Projection;

/**
 * Measures the last rebuild of each projection, the same from whichever instance one asks, and how
 * many events this one has folded in rebuilds.
 */
@Component
final class RebuildMeters {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildMeters.class);

    /** One scrape asks for many figures, and the database once. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final Map<String, Counter> folded = new HashMap<>();
    private @Nullable Map<String, Rebuild> latest;
    private long askedAt;

    RebuildMeters(Rebuilds rebuilds, RebuildableProjections projections, MeterRegistry meters) {
        this.rebuilds = rebuilds;
        for (String projection : projections.names()) {
            gauge(
                    projection,
                    "aterblick.rebuild.running",
                    "",
                    "1 while a projection is rebuilt or waits for it, otherwise 0",
                    rebuild -> rebuild.state() == Rebuild.State.RUNNING ? 1 : 0,
                    meters);
            gauge(
                    projection,
                    "aterblick.rebuild.failed",
                    "",
                    "1 if the last rebuild of a projection failed, otherwise 0",
                    rebuild -> rebuild.state() == Rebuild.State.FAILED ? 1 : 0,
                    meters);
            gauge(
                    projection,
                    "aterblick.rebuild.progress",
                    "percent",
                    "Per cent of the log that the last rebuild of a projection has folded",
                    Rebuild::percent,
                    meters);
            gauge(
                    projection,
                    "aterblick.rebuild.left",
                    "seconds",
                    "Until a running rebuild has folded all that is known; 0 when none runs",
                    rebuild -> rebuild.secondsLeft() == null ? 0 : rebuild.secondsLeft(),
                    meters);
            folded.put(
                    projection,
                    Counter.builder("aterblick.rebuild")
                            .description("Events folded in rebuilds of a projection")
                            .baseUnit("events")
                            .tag("projection", projection)
                            .register(meters));
        }
    }

    /** Counts what a rebuild has folded. */
    void folded(Projection projection, long events) {
        Counter counter = folded.get(projection.name());
        if (counter != null) {
            counter.increment((double) events);
        }
    }

    private void gauge(
            String projection,
            String name,
            String unit,
            String description,
            ToDoubleFunction<Rebuild> figure,
            MeterRegistry meters) {
        Gauge.Builder<?> gauge =
                Gauge.builder(name, () -> measured(projection, figure))
                        .description(description)
                        .tag("projection", projection);
        if (!unit.isEmpty()) {
            gauge.baseUnit(unit);
        }
        gauge.register(meters);
    }

    /** 0 for one that was never rebuilt. */
    private double measured(String projection, ToDoubleFunction<Rebuild> figure) {
        try {
            Rebuild rebuild = latest().get(projection);
            return rebuild == null ? 0 : figure.applyAsDouble(rebuild);
        } catch (DataAccessException e) {
            LOG.warn("cannot measure rebuilds", e);
            return Double.NaN;
        }
    }

    private synchronized Map<String, Rebuild> latest() {
        Map<String, Rebuild> known = latest;
        if (known == null || System.nanoTime() - askedAt > KEPT.toNanos()) {
            known = new HashMap<>();
            for (Rebuild rebuild : rebuilds.latest()) {
                known.put(rebuild.projection(), rebuild);
            }
            latest = known;
            askedAt = System.nanoTime();
        }
        return known;
    }
}
