package se.aterblick.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Direction;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.VolumeFigure;

/** How the plan in force defines what a series is about, and how it goes on from earlier ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureDefinition(
        @Schema(example = "rgs-2024") String planId,
        int year,
        @Schema(example = "matsvinn-patientkost") String key,
        String name,
        @Nullable String unit,
        @Schema(example = "2") int decimals,
        @Nullable Direction direction,
        @Nullable String description,
        List<From> from) {

    /** What it goes on from. */
    public record From(
            @Schema(example = "rgs-2022") String planId,
            @Schema(example = "matsvinn-patientkost") String key,
            @Schema(example = "SAME_KEY") String relation) {}

    static MeasureDefinition of(PlanContent plan, Indicator i, List<From> from) {
        return new MeasureDefinition(
                plan.planId().value(),
                plan.year(),
                i.key(),
                i.name(),
                i.unit(),
                i.mostDecimals(),
                i.direction(),
                i.description(),
                from);
    }

    static MeasureDefinition of(PlanContent plan, VolumeFigure f, List<From> from) {
        return new MeasureDefinition(
                plan.planId().value(),
                plan.year(),
                f.key(),
                f.name(),
                f.unit(),
                f.mostDecimals(),
                null,
                f.description(),
                from);
    }
}
