package se.aterblick.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.query.instance.Instances;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Processors;

/**
 * Measures the log and each processor: where it stands and how many stored events it has not seen
 * yet, the same from whichever instance one asks, and whether it is stopped in this one.
 */
@Component
final class ProjectionMeters {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionMeters.class);

    ProjectionMeters(
            Processors processors,
            ProcessorPositions positions,
            Instances instances,
            MeterRegistry meters) {
        Gauge.builder("aterblick.followup.instances", () -> instances.running().size())
                .description("Instances that this one knows to run, itself included")
                .register(meters);
        Gauge.builder("aterblick.log.size", () -> measured(positions::head))
                .description("Events stored")
                .baseUnit("events")
                .register(meters);
        for (Processor processor : processors.all()) {
            Gauge.builder(
                            "aterblick.followup.position",
                            () -> measured(() -> positions.of(processor)))
                    .description("Events a processor has seen")
                    .baseUnit("events")
                    .tag("processor", processor.code())
                    .register(meters);
            Gauge.builder("aterblick.followup.lag", () -> measured(() -> positions.lag(processor)))
                    .description("Stored events the projections have not seen yet")
                    .baseUnit("events")
                    .tag("processor", processor.code())
                    .register(meters);
            Gauge.builder("aterblick.followup.segments", () -> processors.segments(processor))
                    .description("Segments of a processor that this instance works on")
                    .tag("processor", processor.code())
                    .register(meters);
            Gauge.builder(
                            "aterblick.projection.stopped",
                            () -> processors.isStopped(processor) ? 1 : 0)
                    .description("1 while a processor cannot get past an event, otherwise 0")
                    .tag("processor", processor.code())
                    .register(meters);
        }
    }

    private static double measured(LongSupplier events) {
        try {
            return events.getAsLong();
        } catch (DataAccessException | EventStoreException e) {
            LOG.warn("cannot measure how far the projections are", e);
            return Double.NaN;
        }
    }
}
