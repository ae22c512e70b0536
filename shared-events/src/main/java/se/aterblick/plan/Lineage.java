package se.aterblick.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.aterblick.value.PlanId;

/**
 * What continues what across plans: because a plan says so, or because the key is the same.
 *
 * <p>A key means the same thing over the years: that of an indicator or a volume figure in the
 * whole organisation, that of an assignment or activity with the committee that adopted it.
 * Predecessors may be in plans that are not given; then they are known by reference alone. Nothing
 * here relies on there being no cycles.
 */
public final class Lineage {

    private final Map<LineageMember, LineageEntry> entries = new LinkedHashMap<>();
    private final Map<LineageMember, Set<LineageMember>> earlier = new TreeMap<>();
    private final Map<LineageMember, Set<LineageMember>> later = new TreeMap<>();
    private final Map<String, Set<LineageMember>> kin = new TreeMap<>();

    private Lineage() {}

    /** The lineage of all that is in some plans; of two plans with one id the last counts. */
    public static Lineage of(Collection<PlanContent> plans) {
        Map<PlanId, PlanContent> byId = new LinkedHashMap<>();
        plans.forEach(plan -> byId.put(plan.planId(), plan));
        Lineage lineage = new Lineage();
        byId.values().stream()
                .flatMap(plan -> LineageEntry.of(plan).stream())
                .forEach(lineage::add);
        lineage.entries.values().stream()
                .collect(Collectors.groupingBy(LineageEntry::chain))
                .values()
                .forEach(lineage::chain);
        return lineage;
    }

    private void add(LineageEntry entry) {
        entries.put(entry.member(), entry);
        kin.computeIfAbsent(entry.kin(), k -> new TreeSet<>()).add(entry.member());
        entry.predecessors().forEach(source -> link(source, entry.member()));
    }

    /** Links what has one key with one committee from year to year. */
    private void chain(List<LineageEntry> sameKey) {
        TreeMap<Integer, List<LineageEntry>> years =
                sameKey.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LineageEntry::year, TreeMap::new, Collectors.toList()));
        for (Integer year : years.keySet()) {
            Integer before = years.lowerKey(year);
            if (before != null) {
                for (LineageEntry now : years.getOrDefault(year, List.of())) {
                    years.getOrDefault(before, List.of())
                            .forEach(then -> link(then.member(), now.member()));
                }
            }
        }
    }

    private void link(LineageMember source, LineageMember successor) {
        earlier.computeIfAbsent(successor, k -> new TreeSet<>()).add(source);
        later.computeIfAbsent(source, k -> new TreeSet<>()).add(successor);
    }

    /** All that is in the plans given, in their order. */
    public List<LineageEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** What the plans given say of a member; empty if it is known by reference alone, or not. */
    public Optional<LineageEntry> entry(LineageMember member) {
        return Optional.ofNullable(entries.get(member));
    }

    /** What it continues directly, with how. */
    public List<LineageRelative> predecessors(LineageMember member) {
        return earlier.getOrDefault(member, Set.of()).stream()
                .map(source -> new LineageRelative(source, relation(source, member, true)))
                .toList();
    }

    /** What continues it directly, with how. */
    public List<LineageRelative> successors(LineageMember member) {
        return later.getOrDefault(member, Set.of()).stream()
                .map(next -> new LineageRelative(next, relation(member, next, false)))
                .toList();
    }

    private LineageRelation relation(LineageMember source, LineageMember next, boolean backwards) {
        boolean stated = entry(next).filter(e -> e.predecessors().contains(source)).isPresent();
        if (!stated) {
            return LineageRelation.SAME_KEY;
        }
        boolean merged = isMerged(next);
        boolean split = isSplit(source);
        if (merged && (backwards || !split)) {
            return LineageRelation.MERGES;
        }
        return split ? LineageRelation.SPLITS : LineageRelation.CONTINUES;
    }

    private boolean isMerged(LineageMember member) {
        Set<LineageMember> sources = earlier.getOrDefault(member, Set.of());
        return entry(member).filter(e -> e.predecessors().size() > 1).isPresent()
                || sources.stream().map(LineageMember::plan).distinct().count() < sources.size();
    }

    /** A later year that says again what it continues splits nothing. */
    private boolean isSplit(LineageMember member) {
        Set<LineageMember> successors = later.getOrDefault(member, Set.of());
        long years =
                successors.stream()
                        .flatMap(next -> entry(next).stream())
                        .map(LineageEntry::year)
                        .distinct()
                        .count();
        return years < successors.size();
    }

    /** What it comes from, in whatever plans; itself included only if it comes from itself. */
    public Set<LineageMember> origins(LineageMember member) {
        return reached(Set.of(member), m -> earlier.getOrDefault(m, Set.of()));
    }

    /** All that is connected with it, however far and in either direction; itself included. */
    public Set<LineageMember> family(LineageMember member) {
        Set<LineageMember> all = new TreeSet<>(reached(Set.of(member), this::connected));
        all.add(member);
        return all;
    }

    private Set<LineageMember> connected(LineageMember member) {
        Set<LineageMember> all = new TreeSet<>(earlier.getOrDefault(member, Set.of()));
        all.addAll(later.getOrDefault(member, Set.of()));
        entry(member).ifPresent(e -> all.addAll(kin.getOrDefault(e.kin(), Set.of())));
        return all;
    }

    private static Set<LineageMember> reached(
            Set<LineageMember> from, Function<LineageMember, Set<LineageMember>> next) {
        Set<LineageMember> seen = new TreeSet<>(Comparator.naturalOrder());
        Deque<LineageMember> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (LineageMember each : next.apply(open.pop())) {
                if (seen.add(each)) {
                    open.push(each);
                }
            }
        }
        return seen;
    }
}
