package se.aterblick.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lineage the slow way: every pair is compared, and the closure is taken by Warshall's algorithm.
 */
final class ClosureOfLineage {

    private final List<LineageMember> members;
    private final boolean[][] origin;
    private final boolean[][] related;

    ClosureOfLineage(List<PlanContent> plans) {
        Set<LineageMember> all = new TreeSet<>();
        for (PlanContent plan : plans) {
            for (VolumeFigure figure : plan.volumeFigures()) {
                all.add(member(plan, figure));
                all.addAll(sources(figure));
            }
        }
        members = new ArrayList<>(all);
        origin = new boolean[members.size()][members.size()];
        related = new boolean[members.size()][members.size()];
        for (PlanContent a : plans) {
            for (VolumeFigure x : a.volumeFigures()) {
                sources(x).forEach(source -> origin(member(a, x), source));
                plans.forEach(b -> b.volumeFigures().forEach(y -> sameKey(plans, a, x, b, y)));
            }
        }
        close(origin);
        close(related);
    }

    private void sameKey(
            List<PlanContent> plans, PlanContent a, VolumeFigure x, PlanContent b, VolumeFigure y) {
        if (!x.key().equals(y.key()) || !a.organisation().equals(b.organisation())) {
            return;
        }
        related[at(member(a, x))][at(member(b, y))] = true;
        boolean between =
                plans.stream()
                        .anyMatch(c ->
                                c.year() > b.year()
                                        && c.year() < a.year()
                                        && c.committee().equals(a.committee())
                                        && c.organisation().equals(a.organisation())
                                        && c.volumeFigure(x.key()).isPresent());
        if (a.committee().equals(b.committee()) && b.year() < a.year() && !between) {
            origin(member(a, x), member(b, y));
        }
    }

    private void origin(LineageMember later, LineageMember earlier) {
        origin[at(later)][at(earlier)] = true;
        related[at(later)][at(earlier)] = true;
        related[at(earlier)][at(later)] = true;
    }

    private static void close(boolean[][] relation) {
        for (int k = 0; k < relation.length; k++) {
            for (boolean[] from : relation) {
                for (int j = 0; j < relation.length; j++) {
                    from[j] |= from[k] && relation[k][j];
                }
            }
        }
    }

    List<LineageMember> members() {
        return members;
    }

    Set<LineageMember> origins(LineageMember member) {
        return marked(origin[at(member)]);
    }

    Set<LineageMember> family(LineageMember member) {
        Set<LineageMember> all = marked(related[at(member)]);
        all.add(member);
        return all;
    }

    private Set<LineageMember> marked(boolean[] row) {
        Set<LineageMember> found = new TreeSet<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i]) {
                found.add(members.get(i));
            }
        }
        return found;
    }

    private int at(LineageMember member) {
        return members.indexOf(member);
    }

    private static LineageMember member(PlanContent plan, VolumeFigure figure) {
        return new LineageMember(LineageMember.Kind.VOLUME_FIGURE, plan.planId(), figure.key());
    }

    private static List<LineageMember> sources(VolumeFigure figure) {
        return figure.continues().stream()
                .map(p -> new LineageMember(LineageMember.Kind.VOLUME_FIGURE, p.plan(), p.id()))
                .toList();
    }
}
