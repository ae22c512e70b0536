package se.aterblick.query.earlieryear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Lineage;
import se.aterblick.plan.LineageEntry;
import se.aterblick.plan.LineageMember;
import se.aterblick.plan.LineageRelation;
import se.aterblick.query.earlieryear.EarlierYearChanges.Continued;
import se.aterblick.query.earlieryear.EarlierYearChanges.Uncontinued;

/** Puts two reports side by side, matched by what continues what. */
final class EarlierYear {

    private static final String BUDGET_LINE = "budget-line";

    private final Lineage lineage;
    private final Side now;
    private final Side earlier;
    private final List<Continued> continued = new ArrayList<>();
    private final List<Uncontinued> added = new ArrayList<>();
    private final List<Uncontinued> ended = new ArrayList<>();

    private EarlierYear(Lineage lineage, Side now, Side earlier) {
        this.lineage = lineage;
        this.now = now;
        this.earlier = earlier;
    }

    /**
     * Compares two reports.
     *
     * @param lineage that of plans which contain the plans of both sides as the sides know them
     */
    static EarlierYearChanges between(Lineage lineage, Side now, Side earlier) {
        EarlierYear comparison = new EarlierYear(lineage, now, earlier);
        comparison.members();
        comparison.budgetLines();
        return new EarlierYearChanges(
                now.point(),
                earlier.point(),
                EarlierYearChanges.NOTE,
                EarlierYearChanges.NOTE_EN,
                List.copyOf(comparison.continued),
                List.copyOf(comparison.added),
                List.copyOf(comparison.ended));
    }

    private void members() {
        Map<LineageMember, List<LineageEntry>> origins = new LinkedHashMap<>();
        Map<LineageMember, Integer> successors = new TreeMap<>();
        for (LineageEntry entry : entriesOf(now)) {
            List<LineageEntry> from = origins(entry);
            origins.put(entry.member(), from);
            from.forEach(source -> successors.merge(source.member(), 1, Integer::sum));
        }
        for (LineageEntry entry : entriesOf(now)) {
            List<LineageEntry> from = origins.getOrDefault(entry.member(), List.of());
            if (from.isEmpty()) {
                added.add(uncontinued(entry));
            } else {
                continued(entry, from, successors);
            }
        }
        entriesOf(earlier).stream()
                .filter(entry -> !successors.containsKey(entry.member()))
                .forEach(entry -> ended.add(uncontinued(entry)));
    }

    private List<LineageEntry> entriesOf(Side side) {
        return lineage.entries().stream()
                .filter(entry -> entry.member().plan().equals(side.plan().planId()))
                .toList();
    }

    private List<LineageEntry> origins(LineageEntry entry) {
        return lineage.origins(entry.member()).stream()
                .filter(member -> member.plan().equals(earlier.plan().planId()))
                .flatMap(member -> lineage.entry(member).stream())
                .toList();
    }

    private void continued(
            LineageEntry entry, List<LineageEntry> from, Map<LineageMember, Integer> successors) {
        LineageRelation relation = relation(entry, from, successors);
        ReportedMember after = now.member(entry);
        List<ReportedMember> before = from.stream().map(earlier::member).toList();
        boolean oneToOne =
                relation == LineageRelation.SAME_KEY || relation == LineageRelation.CONTINUES;
        continued.add(
                new Continued(
                        entry.member().kind().code(),
                        relation,
                        after,
                        before,
                        oneToOne ? Differences.between(before.getFirst(), after) : List.of()));
    }

    private static LineageRelation relation(
            LineageEntry entry, List<LineageEntry> from, Map<LineageMember, Integer> successors) {
        if (from.size() > 1) {
            return LineageRelation.MERGES;
        }
        LineageMember source = from.getFirst().member();
        if (successors.getOrDefault(source, 0) > 1) {
            return LineageRelation.SPLITS;
        }
        return source.id().equals(entry.member().id())
                ? LineageRelation.SAME_KEY
                : LineageRelation.CONTINUES;
    }

    private static Uncontinued uncontinued(LineageEntry entry) {
        return new Uncontinued(entry.member().kind().code(), entry.member().id(), entry.name());
    }

    /** Budget lines have no lineage but their ids. */
    private void budgetLines() {
        Set<String> kept = new TreeSet<>();
        for (BudgetLine line : now.plan().budgetLines()) {
            earlier.plan()
                    .budgetLine(line.id())
                    .ifPresentOrElse(
                            before -> {
                                kept.add(line.id());
                                budgetLine(line, before);
                            },
                            () -> added.add(new Uncontinued(BUDGET_LINE, line.id(), line.name())));
        }
        earlier.plan().budgetLines().stream()
                .filter(line -> !kept.contains(line.id()))
                .forEach(line -> ended.add(new Uncontinued(BUDGET_LINE, line.id(), line.name())));
    }

    private void budgetLine(BudgetLine line, BudgetLine before) {
        ReportedMember then = earlier.member(before);
        ReportedMember after = now.member(line);
        continued.add(
                new Continued(
                        BUDGET_LINE,
                        LineageRelation.SAME_KEY,
                        after,
                        List.of(then),
                        Differences.between(then, after)));
    }
}
