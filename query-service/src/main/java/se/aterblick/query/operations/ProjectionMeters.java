package se.aterblick.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Processors;

/**
 * Measures each processor: how many stored events it has not seen yet, the same from whichever
 * instance one asks, and whether it is stopped in this one.
 */
@Component
final class ProjectionMeters {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionMeters.class);

    private final ProcessorPositions positions;

    ProjectionMeters(Processors processors, ProcessorPositions positions, MeterRegistry meters) {
        this.positions = positions;
        for (Processor processor : processors.all()) {
            Gauge.builder("aterblick.followup.lag", () -> lag(processor))
                    .description("Stored events the projections have not seen yet")
                    .baseUnit("events")
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

    private double lag(Processor processor) {
        try {
            return positions.lag(processor);
        } catch (DataAccessException e) {
            LOG.warn("cannot measure the lag of the projections", e);
            return Double.NaN;
        }
    }
}
