package se.aterblick.query.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.aterblick.plan.Lineage;
import se.aterblick.plan.LineageEntry;
import se.aterblick.plan.LineageMember;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.lineage.VisiblePlans.Visible;
import se.aterblick.query.series.MeasureDefinition.From;
import se.aterblick.state.PlanState;

/**
 * What is one measure in the plans of a caller: everything of one key, and whatever that was
 * renamed, split or merged from or into.
 */
final class MeasureFamily {

    private final Visible visible;
    private final Set<LineageMember> members;
    private final Map<String, Stream> streams = new LinkedHashMap<>();

    /** A plan's history and where it stands. */
    record Stream(PlanHistory history, PlanState head) {}

    /** Somewhere in a plan that is asked for. */
    record Found(LineageEntry entry, Stream stream) {

        PlanContent plan() {
            return stream.head().plan();
        }
    }

    private MeasureFamily(Visible visible, Set<LineageMember> members) {
        this.visible = visible;
        this.members = members;
    }

    /** Empty if no plan has the key. */
    static MeasureFamily of(Visible visible, LineageMember.Kind kind, String key) {
        Set<LineageMember> members = new TreeSet<>();
        for (LineageEntry entry : visible.lineage().entries()) {
            if (entry.member().kind() == kind && entry.member().id().equals(key)) {
                members.addAll(visible.lineage().family(entry.member()));
            }
        }
        return new MeasureFamily(visible, members);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Lineage lineage() {
        return visible.lineage();
    }

    /** The keys there are of a kind, for whoever asks for another. */
    static Set<String> keys(Visible visible, LineageMember.Kind kind) {
        Set<String> keys = new TreeSet<>();
        for (LineageEntry entry : visible.lineage().entries()) {
            if (entry.member().kind() == kind) {
                keys.add(entry.member().id());
            }
        }
        return keys;
    }

    /** The members in the plans that a filter takes, with the streams of those plans. */
    List<Found> found(SeriesFilter filter, Function<String, PlanHistory> read) {
        List<Found> found = new ArrayList<>();
        for (LineageMember member : members) {
            LineageEntry entry = visible.lineage().entry(member).orElse(null);
            PlanContent plan = visible.plan(member.plan()).orElse(null);
            if (entry != null && plan != null && filter.takes(plan)) {
                Stream stream =
                        streams.computeIfAbsent(
                                member.plan().value(),
                                id -> {
                                    PlanHistory history = read.apply(id);
                                    return new Stream(history, history.head());
                                });
                found.add(new Found(entry, stream));
            }
        }
        return found;
    }

    /** How the plans define the measure, in the order of their years. */
    List<MeasureDefinition> definitions(
            List<Found> found, BiFunction<Found, List<From>, MeasureDefinition> define) {
        return found.stream()
                .map(each -> define.apply(each, from(each)))
                .sorted(
                        Comparator.comparingInt(MeasureDefinition::year)
                                .thenComparing(MeasureDefinition::planId)
                                .thenComparing(MeasureDefinition::key))
                .toList();
    }

    private List<From> from(Found found) {
        return lineage().predecessors(found.entry().member()).stream()
                .map(p -> new From(p.member().plan().value(), p.member().id(), p.relation().name()))
                .toList();
    }
}
