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
 * @param precondition what each fact may take the place of; anything if absent
 */
public record RecordBatch(
        @TargetAggregateIdentifier PlanId planId,
        List<BatchUpdate> updates,
        @Nullable Precondition precondition,
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
