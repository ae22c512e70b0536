package se.aterblick.query.series;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.PlanContent;

/** Which rows of a series are asked for; an empty set stands for all. */
record SeriesFilter(
        Set<String> plans,
        Set<String> committees,
        Set<String> serviceAreas,
        Set<MeasureBasis> bases,
        @Nullable Integer fromYear,
        @Nullable Integer toYear) {

    static final SeriesFilter ALL =
            new SeriesFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    SeriesFilter {
        plans = Set.copyOf(plans);
        committees = Set.copyOf(committees);
        serviceAreas = Set.copyOf(serviceAreas);
        bases = Set.copyOf(bases);
    }

    boolean takes(PlanContent plan) {
        return in(plans, plan.planId().value())
                && in(committees, plan.committee().id())
                && (fromYear == null || plan.year() >= fromYear)
                && (toYear == null || plan.year() <= toYear);
    }

    boolean takesArea(@Nullable String serviceArea) {
        return in(serviceAreas, serviceArea);
    }

    boolean takes(MeasureBasis basis) {
        return in(bases, basis);
    }

    /** Whether something measured in these areas and on these bases could have a row. */
    boolean couldTake(Collection<String> areas, Collection<MeasureBasis> measured) {
        return (serviceAreas.isEmpty() || areas.stream().anyMatch(serviceAreas::contains))
                && (bases.isEmpty() || measured.stream().anyMatch(bases::contains));
    }

    private static boolean in(Set<?> wanted, @Nullable Object found) {
        return wanted.isEmpty() || (found != null && wanted.contains(found));
    }
}
