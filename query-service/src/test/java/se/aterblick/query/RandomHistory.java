package se.aterblick.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.aterblick.event.FactEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportPhase;

/** Writes a plausible history of a plan, decided by a seed. */
final class RandomHistory {

    private static final List<String> PERIODS = List.of("UR1", "AR");
    private static final List<String> INDICATORS = List.of("osa-varde", "nojda", "resultat");

    private final Random random;
    private final PlanStream stream;
    private final List<RecordedEvent> facts = new ArrayList<>();
    private Instant clock = Instant.parse("2024-02-01T00:00:00Z");

    RandomHistory(long seed, PlanStream stream) {
        this.random = new Random(seed);
        this.stream = stream;
    }

    void write(int events) {
        for (int i = 0; i < events; i++) {
            clock = clock.plusMillis(1 + random.nextLong(86_400_000));
            stream.at(clock.toString());
            step(PERIODS.get(random.nextInt(PERIODS.size())));
        }
    }

    private void step(String period) {
        ReportLifecycle report = stream.state().period(period).lifecycle();
        ReportPhase phase = report.phase(LocalDate.MIN);
        int dice = random.nextInt(20);
        if (phase == ReportPhase.APPROVED) {
            correct(period);
        } else if (dice == 0 && phase != ReportPhase.SUBMITTED) {
            stream.submit(period);
        } else if (dice <= 2 && phase == ReportPhase.SUBMITTED) {
            decide(report.versions().getLast().submission(), dice == 1);
        } else {
            facts.add(stream.report(fact(period)));
        }
    }

    private void decide(ReportSubmitted submitted, boolean approve) {
        if (approve) {
            stream.append(SmallPlan.approval(submitted));
        } else {
            stream.append(
                    new ReportReferredBack(
                            submitted.period(),
                            submitted.version(),
                            "Komplettera",
                            null,
                            null,
                            null));
        }
    }

    private void correct(String period) {
        List<RecordedEvent> here =
                facts.stream().filter(e -> period.equals(Facts.of(e).period())).toList();
        if (!here.isEmpty()) {
            RecordedEvent wrong = here.get(random.nextInt(here.size()));
            stream.correct(wrong, "Rättelse " + random.nextInt(), Facts.again(wrong, random));
        }
    }

    private Fact fact(String period) {
        String value = random.nextInt(100) + (random.nextBoolean() ? ".0" : "");
        return switch (random.nextInt(3)) {
            case 0 ->
                    SmallPlan.outcome(
                            period, INDICATORS.get(random.nextInt(INDICATORS.size())), value);
            case 1 ->
                    SmallPlan.status(
                            period,
                            random.nextBoolean() ? "a1" : "a2",
                            "Å \"" + random.nextInt() + "\"\n- punkt");
            default -> SmallPlan.investment(period, value, "16980");
        };
    }

    /** Facts out of events. */
    private static final class Facts {

        static Fact of(RecordedEvent event) {
            return ((FactEvent) event.event()).fact();
        }

        /** A fact in the same place with another value. */
        static Fact again(RecordedEvent event, Random random) {
            String value = random.nextInt(100) + ".5";
            return switch (of(event)) {
                case Outcome f -> SmallPlan.outcome(f.period(), f.indicator(), value);
                case Status f -> SmallPlan.status(f.period(), f.item(), "Rättat " + value);
                case Fact f -> SmallPlan.investment(f.period(), value, "16980");
            };
        }
    }
}
