package se.aterblick.command.plan;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lineage.Continuing;
import se.aterblick.command.lineage.EarlierPlans;
import se.aterblick.command.lineage.Link;
import se.aterblick.document.ContentHash;
import se.aterblick.event.CommandMark;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.PlanContent;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;
import tools.jackson.databind.json.JsonMapper;

/** Asks to adopt a plan. */
public record AdoptPlan(
        @TargetAggregateIdentifier PlanId planId,
        PlanContent plan,
        EarlierPlans earlier,
        Origin origin)
        implements Continuing {

    private static final JsonMapper JSON = PlanJson.mapper();

    /**
     * A plan is adopted once: the command's name is always the same, its hash is that of the
     * content.
     */
    private static final String COMMAND_ID = "adopt-plan";

    /**
     * The adoption of a plan; of the same content it is the same command, however it was written
     * down.
     */
    public static AdoptPlan of(
            PlanContent plan, Caller caller, @Nullable Instant originallyRecordedAt) {
        String hash = ContentHash.ofUtf8(JSON.writeValueAsString(plan)).value();
        Origin origin =
                Origin.imported(caller, new CommandMark(COMMAND_ID, hash), originallyRecordedAt);
        return new AdoptPlan(plan.planId(), plan, EarlierPlans.NONE, origin);
    }

    @Override
    public List<Link> links() {
        return Link.of(plan);
    }

    @Override
    public AdoptPlan knowing(EarlierPlans found) {
        return new AdoptPlan(planId, plan, found, origin);
    }

    @Override
    public Decision decide(PlanState state, Instant knownAt) {
        return AdoptionPolicy.decide(state, this);
    }
}
