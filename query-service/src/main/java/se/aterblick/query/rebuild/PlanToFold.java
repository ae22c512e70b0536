package se.aterblick.query.rebuild;

import java.util.EnumMap;
import java.util.Map;
import se.aterblick.query.projection.Processor;
import se.aterblick.value.PlanId;

/**
 * A plan whose history is to be folded.
 *
 * @param events how many of its events each processor had seen
 */
record PlanToFold(PlanId planId, Map<Processor, Long> events) {

    static PlanToFold of(PlanId planId) {
        return new PlanToFold(planId, new EnumMap<>(Processor.class));
    }

    long by(Processor processor) {
        return events.getOrDefault(processor, 0L);
    }

    /** By the one who had seen most of it. */
    long most() {
        return events.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
