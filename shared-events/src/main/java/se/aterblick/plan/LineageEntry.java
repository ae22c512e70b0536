package se.aterblick.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A member of a lineage as its plan has it.
 *
 * @param name its name or title
 * @param year the year of its plan
 * @param predecessors what its plan says that it continues
 * @param kin the same for all members that are the same thing by their key
 * @param chain the same for those of them that one committee's plans have year after year
 */
public record LineageEntry(
        LineageMember member,
        String name,
        int year,
        List<LineageMember> predecessors,
        String kin,
        String chain) {

    public LineageEntry {
        predecessors = List.copyOf(predecessors);
    }

    /** The items, indicators and volume figures of a plan, in its order. */
    static List<LineageEntry> of(PlanContent plan) {
        List<LineageEntry> entries = new ArrayList<>();
        for (PlanItem item : plan.items()) {
            entries.add(
                    of(plan, LineageMember.Kind.ITEM, item.id(), item.title(), item.continues()));
        }
        for (Indicator indicator : plan.indicators()) {
            entries.add(
                    of(
                            plan,
                            LineageMember.Kind.INDICATOR,
                            indicator.key(),
                            indicator.name(),
                            indicator.continues()));
        }
        for (VolumeFigure figure : plan.volumeFigures()) {
            entries.add(
                    of(
                            plan,
                            LineageMember.Kind.VOLUME_FIGURE,
                            figure.key(),
                            figure.name(),
                            figure.continues()));
        }
        return entries;
    }

    private static LineageEntry of(
            PlanContent plan,
            LineageMember.Kind kind,
            String id,
            String name,
            List<Predecessor> continues) {
        String organisation = plan.organisation().id() + "/";
        String committee = organisation + plan.committee().id() + "/";
        String key = kind + "/" + id;
        return new LineageEntry(
                new LineageMember(kind, plan.planId(), id),
                name,
                plan.year(),
                continues.stream().map(p -> new LineageMember(kind, p.plan(), p.id())).toList(),
                (kind == LineageMember.Kind.ITEM ? committee : organisation) + key,
                committee + key);
    }
}
