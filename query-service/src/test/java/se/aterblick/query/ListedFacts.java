package se.aterblick.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import se.aterblick.event.FactEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Status;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** Plans of two committees and several years, full of random facts and corrections of them. */
final class ListedFacts {

    private static final List<String> PERIODS = List.of("UR1", "UR2", "AR");
    private static final List<MoneyUnit> UNITS = List.of(MoneyUnit.values());
    private static final int EVENTS = 150;

    private final Random random;
    private final RandomFacts facts;

    private ListedFacts(long seed) {
        this.random = new Random(seed);
        this.facts = new RandomFacts(random);
    }

    static List<PlanStream> of(long seed, TestDatabase database) {
        ListedFacts random = new ListedFacts(seed);
        return Stream.of(
                        plan("ett-2022", 2022, "driftnamnden"),
                        plan("ett-2023", 2023, "driftnamnden"),
                        plan("tva-2023", 2023, "driftnamnden"),
                        plan("fyra-2023", 2023, "andra"))
                .map(plan -> random.reported(PlanStream.adopted(database, plan)))
                .toList();
    }

    private PlanStream reported(PlanStream stream) {
        for (int i = 0; i < EVENTS; i++) {
            stream.at(LocalDate.of(2024, 1, 1).plusDays(i) + "T22:30:00Z");
            RecordedEvent event = stream.report(fact());
            if (random.nextInt(4) == 0) {
                Fact wrong = ((FactEvent) event.event()).fact();
                stream.correct(event, facts.text(), Facts.commented(wrong, facts.text()));
            }
        }
        return stream;
    }

    /** Money in all units, and due dates: what the other random facts do without. */
    private Fact fact() {
        String period = PERIODS.get(random.nextInt(PERIODS.size()));
        return switch (facts.in(period)) {
            case BudgetDeviation f ->
                    new BudgetDeviation(
                            f.budgetLine(),
                            period,
                            random.nextBoolean() ? null : Decimal.of("1.50"),
                            null,
                            f.deviation(),
                            random.nextBoolean() ? null : f.deviation(),
                            UNITS.get(random.nextInt(UNITS.size())),
                            facts.text(),
                            null);
            case Status f ->
                    new Status(
                            f.item(),
                            f.serviceArea(),
                            period,
                            f.label(),
                            f.progress(),
                            f.fulfilment(),
                            f.forecast(),
                            null,
                            f.comment(),
                            random.nextBoolean() ? null : facts.date());
            case Fact f -> f;
        };
    }

    /** How many facts of a kind stand in some plans. */
    static long standing(List<PlanStream> streams, FactKind kind) {
        return streams.stream()
                .flatMap(stream ->
                        stream.state().plan().periods().stream()
                                .map(Period::code)
                                .flatMap(code -> stream.state().period(code).facts().stream()))
                .filter(recorded -> recorded.fact().key().kind() == kind)
                .count();
    }

    private static PlanContent plan(String planId, int year, String committee) {
        PlanContent like = PlanBuilder.like(SmallPlan.content()).planId(planId).year(year).build();
        String json = PlanJson.mapper().writeValueAsString(like);
        return PlanJson.mapper()
                .readValue(
                        json.replace(SmallPlan.content().committee().id(), committee),
                        PlanContent.class);
    }
}
