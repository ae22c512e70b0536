package se.aterblick.query.operations;

import java.util.Collection;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.FollowUpProjector;

/**
 * Tells whether the database answers and the projections are being kept up to date; an error in the
 * processor is DOWN until a later attempt succeeds.
 */
@Component("followUpHealthIndicator")
final class FollowUpHealth implements HealthIndicator {

    private final Configuration axon;
    private final ProjectionLag lag;

    FollowUpHealth(@Qualifier("queryAxon") Configuration axon, ProjectionLag lag) {
        this.axon = axon;
        this.lag = lag;
    }

    @Override
    public Health health() {
        try {
            long events = lag.events();
            return processor(events);
        } catch (DataAccessException e) {
            return Health.down().withDetail("database", "unreachable").build();
        }
    }

    private Health processor(long lagging) {
        Optional<StreamingEventProcessor> processor =
                axon.eventProcessingConfiguration()
                        .eventProcessor(FollowUpProjector.NAME, StreamingEventProcessor.class);
        boolean running = processor.filter(StreamingEventProcessor::isRunning).isPresent();
        Optional<Throwable> error =
                processor.map(p -> p.processingStatus().values()).stream()
                        .flatMap(Collection::stream)
                        .filter(EventTrackerStatus::isErrorState)
                        .map(EventTrackerStatus::getError)
                        .findFirst();
        Health.Builder health = running && error.isEmpty() ? Health.up() : Health.down();
        health.withDetail("database", "reachable")
                .withDetail("processor", running ? "running" : "stopped")
                .withDetail("lag", lagging);
        error.ifPresent(e -> health.withDetail("error", e.getClass().getName()));
        return health.build();
    }
}
