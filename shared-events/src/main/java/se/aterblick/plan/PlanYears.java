package se.aterblick.plan;

import se.aterblick.value.Checks;

/** The years a plan can be about or mention: 1950–2200. */
final class PlanYears {

    private static final int FIRST = 1950;
    private static final int LAST = 2200;

    private PlanYears() {}

    static void check(String field, int year) {
        Checks.between(field, "year-range", year, FIRST, LAST);
    }
}
