package se.aterblick.query.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.instance.Lease;

/**
 * Measures the ledger, the same from whichever instance one asks, and whether this one writes it.
 */
@Component
final class LedgerMeters {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerMeters.class);

    private final MeterRegistry meters;

    LedgerMeters(
            MeterRegistry meters,
            EventLog log,
            @Qualifier("queryClock") Clock clock,
            LedgerSettings settings,
            Lease lease,
            LedgerWriter writer,
            LedgerRows rows,
            Checkpoints checkpoints) {
        this.meters = meters;
        gauge("size", "events", "Events in the ledger", rows::size);
        gauge(
                "lag",
                "events",
                "Stored events that are not in the ledger",
                () -> log.end() - rows.size());
        gauge(
                "checkpoint.size",
                "events",
                "Events in the newest checkpoint",
                () -> checkpoints.latest().map(Checkpoints.StoredCheckpoint::size).orElse(0L));
        gauge(
                "checkpoint.age",
                "seconds",
                "How long ago the newest checkpoint was signed",
                () ->
                        checkpoints
                                .latest()
                                .map(latest -> seconds(latest.signedAt(), clock))
                                .orElse(Double.NaN));
        gauge(
                "witnesses",
                null,
                "Witnesses whose cosignatures are taken",
                settings.witnesses()::size);
        gauge(
                "cosigned.size",
                "events",
                "Events in the greatest checkpoint that a witness has cosigned",
                () -> checkpoints.witnessed().map(Checkpoints.Witnessed::size).orElse(0L));
        gauge(
                "cosignature.age",
                "seconds",
                "How long ago the last cosignature of any witness came",
                () ->
                        checkpoints
                                .witnessed()
                                .map(witnessed -> seconds(witnessed.lastAt(), clock))
                                .orElse(Double.NaN));
        gauge(
                "cosignatures",
                null,
                "Witnesses that have cosigned the newest checkpoint",
                () ->
                        checkpoints
                                .latest()
                                .map(latest -> checkpoints.cosignatures(latest.size()).size())
                                .orElse(0));
        gauge(
                "halted",
                null,
                "1 while the ledger cannot follow the log, otherwise 0",
                () -> writer.halt() == null ? 0 : 1);
        gauge(
                "writer",
                null,
                "1 if this instance writes the ledger for all, otherwise 0",
                () -> lease.isOwn() ? 1 : 0);
    }

    private static double seconds(Instant since, Clock clock) {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    private void gauge(
            String name, @Nullable String unit, String description, Supplier<Number> value) {
        Gauge.builder("aterblick.ledger." + name, () -> measured(name, value))
                .description(description)
                .baseUnit(unit)
                .register(meters);
    }

    private static Number measured(String name, Supplier<Number> value) {
        try {
            return value.get();
        } catch (DataAccessException | EventStoreException e) {
            LOG.warn("cannot measure {} of the ledger", name, e);
            return Double.NaN;
        }
    }
}
