package se.aterblick.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One change to an adopted plan. What has been reported stays; from here on reports are made
 * against the revised plan.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TargetRevised.class, name = "target-revised"),
    @JsonSubTypes.Type(value = FrameRevised.class, name = "frame-revised"),
    @JsonSubTypes.Type(value = BudgetRevised.class, name = "budget-revised"),
    @JsonSubTypes.Type(value = InvestmentRevised.class, name = "investment-revised"),
    @JsonSubTypes.Type(value = ItemAdded.class, name = "item-added"),
    @JsonSubTypes.Type(value = IndicatorAdded.class, name = "indicator-added"),
    @JsonSubTypes.Type(value = VolumeFigureAdded.class, name = "volume-figure-added"),
    @JsonSubTypes.Type(value = ItemWithdrawn.class, name = "item-withdrawn"),
    @JsonSubTypes.Type(value = IndicatorWithdrawn.class, name = "indicator-withdrawn"),
    @JsonSubTypes.Type(value = VolumeFigureWithdrawn.class, name = "volume-figure-withdrawn"),
    @JsonSubTypes.Type(value = ServiceAreaRenamed.class, name = "service-area-renamed")
})
public sealed interface Revision
        permits TargetRevised,
                FrameRevised,
                BudgetRevised,
                InvestmentRevised,
                ItemAdded,
                IndicatorAdded,
                VolumeFigureAdded,
                Withdrawal,
                ServiceAreaRenamed {

    /** The id or key of what it changes. */
    String subject();

    /**
     * The plan as revised.
     *
     * @throws se.aterblick.value.InvalidValue if what would come of it is no consistent plan, or
     *     the plan has nothing of that id
     */
    PlanContent applyTo(PlanContent plan);
}
