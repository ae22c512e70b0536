package se.aterblick.reporting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Something reported about one period of a plan, exactly as it was reported.
 *
 * <p>A later fact with the same {@link #key()} takes the place of an earlier one in the period's
 * view; the earlier one stays in the stream.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        property = "kind",
        requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Status.class, name = "status"),
    @JsonSubTypes.Type(value = Outcome.class, name = "outcome"),
    @JsonSubTypes.Type(value = VolumeOutcome.class, name = "volume-figure"),
    @JsonSubTypes.Type(value = BudgetDeviation.class, name = "budget-deviation"),
    @JsonSubTypes.Type(value = CostTrend.class, name = "cost-trend"),
    @JsonSubTypes.Type(value = InvestmentOutcome.class, name = "investment"),
    @JsonSubTypes.Type(value = ControlResult.class, name = "control-result"),
    @JsonSubTypes.Type(value = Narrative.class, name = "narrative"),
    @JsonSubTypes.Type(value = CarryOverRequest.class, name = "carry-over-request")
})
public sealed interface Fact
        permits Status,
                Outcome,
                VolumeOutcome,
                BudgetDeviation,
                CostTrend,
                InvestmentOutcome,
                ControlResult,
                Narrative,
                CarryOverRequest {

    /** The code of the period the fact is about. */
    String period();

    /** The service area it names; absent where it names none. */
    default @Nullable String serviceArea() {
        return null;
    }

    /** Why it holds no value or status; absent where it holds one, or always does. */
    default @Nullable String missingReason() {
        return null;
    }

    /** What distinguishes it from the other facts of its period. */
    FactKey key();
}
