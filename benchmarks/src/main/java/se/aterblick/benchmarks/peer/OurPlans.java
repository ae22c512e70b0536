package se.aterblick.benchmarks.peer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.value.Decimal;

/** The shared workload in this project's words: items are indicators, updates their outcomes. */
final class OurPlans {

    private static final String PERIOD = SmallPlan.AR;
    private static final String KEY = "indikator-";

    private OurPlans() {}

    static PlanContent plan(int plan) {
        Indicator[] indicators =
                IntStream.range(0, Workload.ITEMS)
                        .mapToObj(OurPlans::indicator)
                        .toArray(Indicator[]::new);
        return PlanBuilder.like(SmallPlan.content())
                .planId(Update.planName(plan))
                .indicators(indicators)
                .build();
    }

    private static Indicator indicator(int item) {
        Indicator like = SmallPlan.OSA;
        return new Indicator(
                KEY + item,
                "Indikator " + item,
                like.group(),
                null,
                null,
                like.direction(),
                List.of(),
                like.target(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    static Outcome outcome(Update update) {
        return new Outcome(
                KEY + update.item(),
                null,
                PERIOD,
                MeasureBasis.PERIOD,
                Decimal.of(String.valueOf(update.value())),
                null,
                null,
                List.of(),
                null,
                List.of(),
                update.comment(),
                null);
    }

    static String period() {
        return PERIOD;
    }

    /** What the outcomes in a state say. */
    static List<Reading> readings(PlanState state) {
        return state.period(PERIOD).facts().stream()
                .map(recorded -> (Outcome) recorded.fact())
                .map(OurPlans::reading)
                .sorted(Comparator.comparingInt(Reading::item))
                .toList();
    }

    private static Reading reading(Outcome outcome) {
        Decimal value = outcome.value();
        String comment = outcome.comment();
        if (value == null || comment == null) {
            throw new IllegalStateException("never recorded: " + outcome);
        }
        return new Reading(
                Integer.parseInt(outcome.indicator().substring(KEY.length())),
                value.value().intValueExact(),
                comment);
    }
}
