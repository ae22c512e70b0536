package se.aterblick.query.commitment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.query.commitment.Commitment.Said;
import se.aterblick.query.history.PlanThen;
import se.aterblick.reporting.FactKind;

/**
 * Finds what one plan promised or measured and the committee's next plan knows nothing of.
 *
 * <p>The next plan is the committee's plan of the nearest later year; where there are several of
 * that year, any of them may continue a thing. A thing goes on under the same id, or where another
 * names it in {@code continues}. What was fulfilled, done, cancelled or withdrawn has not vanished,
 * nor has an indicator that was never measured.
 */
final class Vanished {

    private final PlanThen earlier;
    private final List<PlanThen> next;
    private final Promises promises;

    private Vanished(PlanThen earlier, List<PlanThen> next) {
        this.earlier = earlier;
        this.next = next;
        this.promises = new Promises(earlier);
    }

    static List<Commitment> of(PlanThen earlier, List<PlanThen> plans) {
        List<PlanThen> later =
                plans.stream()
                        .filter(p ->
                                committee(p).equals(committee(earlier))
                                        && p.plan().year() > earlier.plan().year())
                        .toList();
        int year = later.stream().mapToInt(p -> p.plan().year()).min().orElse(0);
        List<PlanThen> next = later.stream().filter(p -> p.plan().year() == year).toList();
        return next.isEmpty() ? List.of() : new Vanished(earlier, next).found();
    }

    private static String committee(PlanThen plan) {
        return plan.plan().committee().id();
    }

    private List<Commitment> found() {
        PlanContent plan = earlier.plan();
        List<Commitment> found = new ArrayList<>();
        Set<String> items = goingOn(Vanished::items);
        for (PlanItem item : plan.items()) {
            ItemHistory history = ItemHistory.of(earlier.state(), item);
            if (!items.contains(item.id())
                    && !history.isKept()
                    && !earlier.state().isWithdrawn(FactKind.STATUS, item.id())) {
                found.add(
                        vanished(
                                FactKind.STATUS,
                                item.id(),
                                item.number(),
                                item.title(),
                                item.serviceAreas(),
                                history));
            }
        }
        Set<String> measures = goingOn(Vanished::measures);
        for (Indicator indicator : plan.indicators()) {
            measured(
                    FactKind.OUTCOME,
                    indicator.key(),
                    indicator.name(),
                    indicator.serviceAreas(),
                    measures,
                    found);
        }
        for (VolumeFigure figure : plan.volumeFigures()) {
            measured(
                    FactKind.VOLUME_FIGURE,
                    figure.key(),
                    figure.name(),
                    figure.serviceAreas(),
                    measures,
                    found);
        }
        return found;
    }

    private void measured(
            FactKind kind,
            String key,
            String name,
            List<String> areas,
            Set<String> goingOn,
            List<Commitment> found) {
        if (!goingOn.contains(key)
                && !earlier.state().isWithdrawn(kind, key)
                && promises.lastSaid(kind, key).isPresent()) {
            found.add(vanished(kind, key, null, name, areas, null));
        }
    }

    private Commitment vanished(
            FactKind kind,
            String item,
            @Nullable String number,
            String name,
            List<String> areas,
            @Nullable ItemHistory history) {
        Said said = promises.lastSaid(kind, item).orElse(null);
        PlanThen later = next.getFirst();
        return new Commitment(
                CommitmentState.VANISHED,
                earlier.plan(),
                kind,
                item,
                number,
                name,
                areas,
                history == null ? List.of() : history.item().responsible(),
                said,
                history == null ? null : history.dueDate(),
                history == null ? null : history.earlierDueDate(),
                null,
                later.plan(),
                later.state().adoption());
    }

    /** The ids of this plan that go on in the next. */
    private Set<String> goingOn(Things things) {
        Set<String> ids = new HashSet<>();
        for (PlanThen plan : next) {
            things.of(plan.plan())
                    .forEach(thing -> {
                        ids.add(thing.id());
                        thing.continues().stream()
                                .filter(p -> p.plan().equals(earlier.plan().planId()))
                                .forEach(p -> ids.add(p.id()));
                    });
        }
        return ids;
    }

    /** Things of a plan that may continue others. */
    @FunctionalInterface
    private interface Things {
        Stream<Thing> of(PlanContent plan);
    }

    private record Thing(String id, List<Predecessor> continues) {}

    private static Stream<Thing> items(PlanContent plan) {
        return plan.items().stream().map(item -> new Thing(item.id(), item.continues()));
    }

    private static Stream<Thing> measures(PlanContent plan) {
        return Stream.concat(
                plan.indicators().stream().map(i -> new Thing(i.key(), i.continues())),
                plan.volumeFigures().stream().map(f -> new Thing(f.key(), f.continues())));
    }
}
