package se.aterblick.command.reporting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * Asks to record facts and corrections together, all of them or none.
 *
 * @param seen the last event its author knew of: what was reported after it is not replaced; null
 *     where the last word counts
 */
public record RecordBatch(
        @TargetAggregateIdentifier PlanId planId,
        List<BatchUpdate> updates,
        @Nullable Long seen,
        Origin origin)
        implements PlanCommand {

    public RecordBatch(PlanId planId, List<BatchUpdate> updates, Origin origin) {
        this(planId, updates, null, origin);
    }

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return BatchPolicy.decide(state, this);
    }
}
