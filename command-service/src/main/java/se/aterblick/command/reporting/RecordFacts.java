package se.aterblick.command.reporting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/**
 * Asks to record facts as reported, all of them or none.
 *
 * @param precondition what each of them may take the place of; anything if absent
 */
public record RecordFacts(
        @TargetAggregateIdentifier PlanId planId,
        List<Fact> facts,
        @Nullable Precondition precondition,
        Origin origin)
        implements PlanCommand {

    /** Whatever stands there. */
    public RecordFacts(PlanId planId, List<Fact> facts, Origin origin) {
        this(planId, facts, null, origin);
    }

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return ReportingPolicy.decide(state, this);
    }
}
