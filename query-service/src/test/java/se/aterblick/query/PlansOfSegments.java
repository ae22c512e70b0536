package se.aterblick.query;

import java.util.stream.IntStream;
import se.aterblick.query.projection.Segments;

/** Names of plans that go to the segment one wants. */
final class PlansOfSegments {

    private PlansOfSegments() {}

    static String of(int segment) {
        return IntStream.iterate(2020, year -> year + 1)
                .mapToObj(year -> "plan-" + year)
                .filter(plan -> Segments.of(plan) == segment)
                .findFirst()
                .orElseThrow();
    }

    /** A plan that goes to another segment than that one. */
    static String other(String planId) {
        return of((Segments.of(planId) + 1) % Segments.COUNT);
    }
}
