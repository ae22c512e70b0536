package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.InvalidValue;

class PlanContentTests {

    private static final Period UR1 = SmallPlan.content().periods().getFirst();

    @Test
    void refusesAnotherFormat() {
        assertBroken("format", "unknown-format", like().format("aterblick-plan/3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stokholm", "", "CEST", "+02:00", "europe/stockholm"})
    void refusesAnUnknownTimeZone(String zone) {
        assertBroken("timeZone", "unknown-time-zone", like().timeZone(zone));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1949, 2201, -2024})
    void refusesAYearThatNobodyPlansFor(int year) {
        assertBroken("year", "year-range", like().year(year));
    }

    @Test
    void refusesAPlanWithoutPeriods() {
        assertBroken("periods", "empty", like().periods());
    }

    @Test
    void refusesUnreadableNotesAndRoles() {
        assertBroken("notes", "control-character", like().notes("a\uD800"));
        assertThatThrownBy(() -> activity("a", "Chef\u0000"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("responsible"));
        assertThatThrownBy(() -> assignment("a", List.of(" "), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("blank"));
    }

    @Test
    void refusesDuplicatesOfEveryKindAndNamesTheSecondOne() {
        Named kost = new Named("kost", "Kost");
        assertBroken(
                "serviceAreas[1]", "duplicate", like().serviceAreas(kost, new Named("kost", "K")));
        assertBroken("periods[1]", "duplicate", like().periods(UR1, UR1));
        StatusWord word = SmallPlan.content().vocabulary().getFirst();
        assertBroken("vocabulary[1]", "duplicate", like().vocabulary(word, word));
        FocusArea area = area("f1", List.of(), List.of());
        assertBroken("focusAreas[1]", "duplicate", like().focusAreas(area, area));
        assertBroken("indicators[1]", "duplicate", like().indicators(SmallPlan.OSA, SmallPlan.OSA));
        BudgetLine line = new BudgetLine("b", "B", null, DeviationSign.ACTUAL_MINUS_BUDGET, null);
        assertBroken("budgetLines[1]", "duplicate", like().budgetLines(line, line));
        ControlActivity control = control("c", List.of());
        assertBroken("internalControl[1]", "duplicate", like().internalControl(control, control));
        InvestmentLine ovens = new InvestmentLine("ugnar", "Ugnar", null, null, null, List.of());
        assertBroken(
                "investments.lines[1]",
                "duplicate",
                like().investments(
                                new InvestmentBudget(
                                        null, List.of(ovens, ovens), List.of(), null)));
        WorkEnvironmentEffort effort = new WorkEnvironmentEffort("w", "W", null, List.of());
        assertBroken("workEnvironment[1]", "duplicate", like().workEnvironment(effort, effort));
    }

    @Test
    void refusesAGoalIdUsedInTwoFocusAreas() {
        Goal goal = new Goal("g", null, "Mål", null, List.of(), List.of());
        assertBroken(
                "focusAreas[1].goals[0].id",
                "duplicate",
                like().focusAreas(
                                area("f1", List.of(goal), List.of()),
                                area("f2", List.of(goal), List.of())));
    }

    @Test
    void refusesOneIdForAnAssignmentAndAnActivityAnywhereInThePlan() {
        Assignment first = assignment("a", List.of(), List.of(), List.of());
        Assignment second =
                assignment("b", List.of(), List.of(), List.of(activity("x"), activity("a")));
        Goal goal = new Goal("g", null, "Mål", null, List.of(second), List.of());

        assertBroken(
                "focusAreas[1].goals[0].assignments[0].activities[1].id",
                "duplicate",
                like().focusAreas(
                                area("f1", List.of(), List.of(first)),
                                area("f2", List.of(goal), List.of())));
        assertBroken(
                "workEnvironment[0].activities[0].id",
                "duplicate",
                like().focusAreas(area("f1", List.of(), List.of(first)))
                        .workEnvironment(
                                new WorkEnvironmentEffort("w", "W", null, List.of(activity("a")))));
    }

    @Test
    void refusesUnknownServiceAreasAndNamesThePath() {
        Assignment lost = assignment("a", List.of(), List.of("kost", "ambulans"), List.of());
        assertBroken(
                "focusAreas[0].assignments[0].serviceAreas",
                "unknown-service-area",
                like().focusAreas(area("f", List.of(), List.of(lost))));
        assertBroken(
                "budgetLines[0].serviceArea",
                "unknown-service-area",
                like().budgetLines(
                                new BudgetLine(
                                        "b",
                                        "B",
                                        "ambulans",
                                        DeviationSign.ACTUAL_MINUS_BUDGET,
                                        null)));
        assertBroken(
                "investments.lines[0].serviceArea",
                "unknown-service-area",
                like().investments(
                                new InvestmentBudget(
                                        null,
                                        List.of(
                                                new InvestmentLine(
                                                        "i",
                                                        "I",
                                                        "ambulans",
                                                        null,
                                                        null,
                                                        List.of())),
                                        List.of(),
                                        null)));
        assertBroken(
                "indicators[0].serviceAreas",
                "unknown-service-area",
                like().serviceAreas()
                        .focusAreas()
                        .budgetLines()
                        .investments(new InvestmentBudget(null, List.of(), List.of(), null))
                        .indicators(SmallPlan.MEALS));
    }

    @Test
    void refusesAControlReportedInAnUnknownPeriod() {
        assertBroken(
                "internalControl[1].reportedIn",
                "unknown-period",
                like().internalControl(
                                control("c1", List.of("UR1")), control("c2", List.of("UR3"))));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(new Period("D", "Dag", day, day, PeriodKind.INTERIM, null).to()).isEqualTo(day);
        assertThatThrownBy(() ->
                        new Period("D", "Dag", day, day.minusDays(1), PeriodKind.INTERIM, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("before-from"));
    }

    @Test
    void findsAnItemByItsIdOrElseByItsPrintedNumber() {
        PlanContent plan = SmallPlan.content();

        assertThat(plan.item("beredskap")).map(PlanItem::number).contains("7.1.1.1");
        assertThat(plan.item("7.1.1.1")).map(PlanItem::id).contains("beredskap");
        assertThat(plan.item("7.1.1.1.1")).map(PlanItem::id).contains("beredskap-lager");
        assertThat(plan.item("7.1.1")).as("a goal is no item").isEmpty();
        assertThat(plan.item("finns-inte")).isEmpty();
    }

    @Test
    void prefersAnIdToAnotherItemsNumber() {
        Activity numbered =
                new Activity("x", "y", "X", null, List.of(), List.of(), null, null, List.of());
        PlanContent plan =
                like().focusAreas(
                                area(
                                        "f",
                                        List.of(),
                                        List.of(
                                                assignment(
                                                        "a",
                                                        List.of(),
                                                        List.of(),
                                                        List.of(numbered, activity("y"))))))
                        .build();

        assertThat(plan.item("y")).map(PlanItem::id).contains("y");
    }

    @Test
    void listsItemsInTheOrderOfThePlan() {
        assertThat(SmallPlan.content().items())
                .extracting(PlanItem::id)
                .containsExactly(
                        "beredskap",
                        "beredskap-lager",
                        "matsvinn-vaga",
                        "digital-bestallning",
                        "hv-1");
    }

    @Test
    void findsItsPartsByKey() {
        PlanContent plan = SmallPlan.content();

        assertThat(plan.period("AR")).map(Period::kind).contains(PeriodKind.ANNUAL);
        assertThat(plan.indicator("matsvinn")).contains(SmallPlan.FOOD_WASTE);
        assertThat(plan.budgetLine("periodresultat")).isPresent();
        assertThat(plan.investmentLine("ugnar")).isPresent();
        assertThat(plan.control("behorigheter")).isPresent();
        assertThat(plan.word("Klart")).map(StatusWord::progress).contains(Progress.DONE);
        assertThat(plan.hasServiceArea("kost")).isTrue();
        assertThat(plan.period("ur1")).isEmpty();
        assertThat(plan.word("klart")).isEmpty();
        assertThat(plan.hasServiceArea("Kost")).isFalse();
        assertThat(plan.zone().getId()).isEqualTo("Europe/Stockholm");
    }

    @Test
    void refusesAWordWithoutMeaning() {
        assertThatThrownBy(() -> new StatusWord("Tja", null, null, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.rule()).isEqualTo("word-without-meaning"));
    }

    private static PlanBuilder like() {
        return PlanBuilder.like(SmallPlan.content());
    }

    private static void assertBroken(String field, String rule, PlanBuilder plan) {
        assertThatThrownBy(plan::build)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.rule()).isEqualTo(rule);
                        });
    }

    private static FocusArea area(String id, List<Goal> goals, List<Assignment> assignments) {
        return new FocusArea(
                id, null, "Område", null, FocusAreaOrigin.COUNCIL, goals, assignments, null);
    }

    private static Assignment assignment(
            String id, List<String> roles, List<String> areas, List<Activity> activities) {
        return new Assignment(
                id, null, "Uppdrag", null, roles, null, areas, activities, null, List.of());
    }

    private static Activity activity(String id, String... roles) {
        return new Activity(
                id, null, "Aktivitet", null, List.of(roles), List.of(), null, null, List.of());
    }

    private static ControlActivity control(String id, List<String> reportedIn) {
        return new ControlActivity(
                id, null, "Risk", "Kontroll", null, reportedIn, null, null, null, null, null);
    }
}
