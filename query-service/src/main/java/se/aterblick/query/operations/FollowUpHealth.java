package se.aterblick.query.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.EventReference;
import se.aterblick.query.projection.ProcessorState;
import se.aterblick.query.projection.Processors;

/**
 * Tells whether the database answers and the projections are being kept up to date; an error in a
 * processor is DOWN until a later attempt succeeds, and names the event.
 */
@Component("followUpHealthIndicator")
final class FollowUpHealth implements HealthIndicator {

    private final Processors processors;

    FollowUpHealth(Processors processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        try {
            return health(processors.states());
        } catch (DataAccessException e) {
            return Health.down().withDetail("database", "unreachable").build();
        } catch (EventStoreException e) {
            return Health.down().withDetail("log", "unreachable").build();
        }
    }

    private static Health health(List<ProcessorState> states) {
        boolean allRun = states.stream().allMatch(ProcessorState::isRunning);
        Map<String, Object> details = new LinkedHashMap<>();
        states.forEach(state -> details.put(state.processor(), details(state)));
        return (allRun ? Health.up() : Health.down())
                .withDetail("database", "reachable")
                .withDetail("lag", states.stream().mapToLong(ProcessorState::lag).max().orElse(0))
                .withDetail("processors", details)
                .build();
    }

    private static Map<String, Object> details(ProcessorState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", state.state());
        details.put("position", state.position());
        details.put("lag", state.lag());
        if (state.error() != null) {
            details.put("error", state.error());
        }
        if (state.stoppedAt() != null) {
            details.put("stoppedAt", details(state.stoppedAt()));
        }
        return details;
    }

    private static Map<String, Object> details(EventReference event) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("planId", event.planId());
        details.put("sequence", event.sequence());
        details.put("position", event.position());
        details.put("eventId", event.eventId());
        details.put("eventType", event.eventType());
        return details;
    }
}
