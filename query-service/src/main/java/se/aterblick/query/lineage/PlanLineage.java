package se.aterblick.query.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.LineageEntry;
import se.aterblick.plan.LineageRelation;
import se.aterblick.plan.LineageRelative;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.lineage.VisiblePlans.Visible;

/** What everything in a plan continues, and what continues it. */
public record PlanLineage(String planId, int year, List<Entry> entries) {

    /** An item, indicator or volume figure of the plan. */
    public record Entry(
            @Schema(
                            example = "indicator",
                            allowableValues = {"item", "indicator", "volume-figure"})
                    String kind,
            @Schema(example = "matsvinn-patientkost") String id,
            String name,
            List<Relative> predecessors,
            List<Relative> successors) {}

    /**
     * What it goes on from, or what goes on from it.
     *
     * @param visible whether the caller may see the plan; if not, this is the bare reference
     * @param year absent, like the name, where the plan cannot be seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relative(
            @Schema(example = "rgs-2022") String planId,
            @Schema(example = "matsvinn-patientkost") String id,
            LineageRelation relation,
            boolean visible,
            @Nullable Integer year,
            @Nullable String name) {}

    static PlanLineage of(PlanContent plan, Visible visible) {
        return new PlanLineage(
                plan.planId().value(),
                plan.year(),
                visible.lineage().entries().stream()
                        .filter(entry -> entry.member().plan().equals(plan.planId()))
                        .map(entry -> entry(entry, visible))
                        .toList());
    }

    private static Entry entry(LineageEntry entry, Visible visible) {
        return new Entry(
                entry.member().kind().code(),
                entry.member().id(),
                entry.name(),
                relatives(visible.lineage().predecessors(entry.member()), visible),
                relatives(visible.lineage().successors(entry.member()), visible));
    }

    private static List<Relative> relatives(List<LineageRelative> relatives, Visible visible) {
        return relatives.stream().map(relative -> relative(relative, visible)).toList();
    }

    private static Relative relative(LineageRelative relative, Visible visible) {
        Optional<LineageEntry> known = visible.lineage().entry(relative.member());
        Optional<PlanContent> plan = visible.plan(relative.member().plan());
        return new Relative(
                relative.member().plan().value(),
                relative.member().id(),
                relative.relation(),
                plan.isPresent(),
                plan.map(PlanContent::year).orElse(null),
                known.map(LineageEntry::name).orElse(null));
    }
}
