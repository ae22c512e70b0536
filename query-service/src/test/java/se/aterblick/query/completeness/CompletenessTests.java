package se.aterblick.query.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.completeness.CompletenessState.MISSING_WITH_REASON;
import static se.aterblick.query.completeness.CompletenessState.NOT_REPORTED;
import static se.aterblick.query.completeness.CompletenessState.OVERDUE;
import static se.aterblick.query.completeness.CompletenessState.REPORTED;
import static se.aterblick.query.completeness.CompletenessState.REPORTED_LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.plan.Activity;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Progress;
import se.aterblick.query.history.Story;
import se.aterblick.reporting.Status;

/** What is due, and how it stands. */
class CompletenessTests {

    private final Story story = Story.of(Story.plan());

    @Test
    void asksForEverythingOnceInEachReport() {
        assertThat(entries("UR1", "2024-05-01"))
                .extracting(e -> e.due().kind().code() + " " + e.due().item())
                .containsExactly(
                        "status beredskap",
                        "status beredskap-lager",
                        "status matsvinn-vaga",
                        "status digital-bestallning",
                        "status hv-1",
                        "outcome osa-varde",
                        "outcome matsvinn",
                        "outcome nojda-anvandare",
                        "outcome sjukfranvaro",
                        "outcome portioner",
                        "volume-figure dygnsportioner",
                        "budget-deviation periodresultat",
                        "budget-deviation kost-resultat",
                        "investment total",
                        "control-result behorigheter");
        CompletenessEntry preparedness = entry("beredskap", "UR1", "2024-05-01");
        assertThat(preparedness.due().responsible())
                .containsExactly("Ekonomichef", "Beredskapssamordnare");
        assertThat(preparedness.due().number()).isEqualTo("7.1.1.1");
        assertThat(preparedness.dueDate()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(entry("behorigheter", "UR1", "2024-05-01").due().responsible())
                .containsExactly("Säkerhetssamordnare");
        assertThat(entry("kost-resultat", "UR1", "2024-05-01").due().serviceAreas())
                .containsExactly("kost");
    }

    @Test
    void isOverdueOnlyOnceTheDayHasPassed() {
        assertThat(state("osa-varde", "UR1", "2024-05-20")).isEqualTo(NOT_REPORTED);
        assertThat(state("osa-varde", "UR1", "2024-05-21")).isEqualTo(OVERDUE);
    }

    @Test
    void isLateAfterTheDayOfThePlan() {
        story.on("2024-05-20").report(Facts.outcome("osa-varde", "UR1", "65"));
        story.on("2024-05-21").report(Facts.outcome("matsvinn", "UR1", "90"));

        assertThat(state("osa-varde", "UR1", "2024-05-30")).isEqualTo(REPORTED);
        assertThat(state("matsvinn", "UR1", "2024-05-30")).isEqualTo(REPORTED_LATE);
    }

    @Test
    void makesNothingLateByCorrectingIt() {
        RecordedEvent wrong =
                story.on("2024-05-15").report(Facts.outcome("osa-varde", "UR1", "65"));
        story.on("2024-06-15").correct(wrong, Facts.outcome("osa-varde", "UR1", "66"));

        CompletenessEntry entry = entry("osa-varde", "UR1", "2024-07-01");

        assertThat(entry.state()).isEqualTo(REPORTED);
        assertThat(entry.reported()).isEqualTo(wrong.provenance());
    }

    @Test
    void countsFromTheValueWhereAReasonCameFirst() {
        story.on("2024-05-15")
                .report(Facts.missing("osa-varde", "UR1", MeasureBasis.PERIOD, "Enkät i juni"));
        assertThat(state("osa-varde", "UR1", "2024-05-30")).isEqualTo(MISSING_WITH_REASON);
        assertThat(entry("osa-varde", "UR1", "2024-05-30").missingReason())
                .isEqualTo("Enkät i juni");

        story.on("2024-06-20").report(Facts.outcome("osa-varde", "UR1", "65"));
        assertThat(state("osa-varde", "UR1", "2024-07-01")).isEqualTo(REPORTED_LATE);
    }

    @Test
    void isDueByTheFirstSubmissionWhereThePlanSaysNoDay() {
        assertThat(state("osa-varde", "AR", "2030-01-01")).isEqualTo(NOT_REPORTED);
        assertThat(entry("osa-varde", "AR", "2030-01-01").dueDate()).isNull();
        story.on("2025-01-24").submit("AR");
        assertThat(state("osa-varde", "AR", "2025-01-24")).isEqualTo(OVERDUE);
        assertThat(entry("osa-varde", "AR", "2025-01-24").dueDate())
                .isEqualTo(LocalDate.of(2025, 1, 24));
        story.on("2025-02-05").referBack("AR");
        assertThat(state("osa-varde", "AR", "2025-02-05")).isEqualTo(OVERDUE);
        story.report(Facts.outcome("osa-varde", "AR", "65"));
        assertThat(state("osa-varde", "AR", "2025-02-06")).isEqualTo(REPORTED_LATE);
    }

    @Test
    void isOverdueInAReportThatWasSubmittedBeforeItsDay() {
        story.on("2024-05-10").submit("UR1");

        assertThat(state("osa-varde", "UR1", "2024-05-10")).isEqualTo(OVERDUE);
    }

    @Test
    void takesOneStatusOfTheWholeOrOneOfEveryAreaNamed() {
        story.on("2024-05-15").report(Facts.status("beredskap", "kost", "UR1", "Pågår", null));
        CompletenessEntry half = entry("beredskap", "UR1", "2024-05-15");
        RecordedEvent last =
                story.on("2024-05-16")
                        .report(Facts.status("beredskap", "fastighet", "UR1", "Pågår", null));
        CompletenessEntry both = entry("beredskap", "UR1", "2024-05-16");
        story.on("2024-09-01").report(Facts.status("beredskap", null, "UR2", "Pågår", null));

        assertThat(half.state()).isEqualTo(NOT_REPORTED);
        assertThat(half.partsReported()).containsExactly("kost");
        assertThat(half.partsMissing()).containsExactly("fastighet");
        assertThat(both.state()).isEqualTo(REPORTED);
        assertThat(both.reported()).isEqualTo(last.provenance());
        assertThat(state("beredskap", "UR2", "2024-09-02")).isEqualTo(REPORTED);
        assertThat(entry("beredskap", "UR2", "2024-09-02").partsMissing()).isEmpty();
    }

    @Test
    void isNotMadeLateByAStatusOfTheWholeAfterThoseOfItsAreas() {
        story.on("2024-05-15").report(Facts.status("beredskap", "kost", "UR1", "Pågår", null));
        story.report(Facts.status("beredskap", "fastighet", "UR1", "Pågår", null));
        story.on("2024-05-28").report(Facts.status("beredskap", null, "UR1", "Pågår", null));

        assertThat(state("beredskap", "UR1", "2024-06-01")).isEqualTo(REPORTED);
    }

    @Test
    void takesAnyAreasStatusWhereThePlanNamesNone() {
        story.report(Facts.status("digital-bestallning", "kost", "UR1", "Pågår", null));

        CompletenessEntry entry = entry("digital-bestallning", "UR1", "2024-05-15");

        assertThat(entry.state()).isEqualTo(REPORTED);
        assertThat(entry.partsReported()).containsExactly("kost");
    }

    @Test
    void wantsAnIndicatorOnTheBasisOfItsTarget() {
        story.report(Facts.outcome("sjukfranvaro", "UR1", MeasureBasis.MONTH, "7.2"));
        assertThat(state("sjukfranvaro", "UR1", "2024-05-15")).isEqualTo(NOT_REPORTED);
        assertThat(entry("sjukfranvaro", "UR1", "2024-05-15").due().basis())
                .isEqualTo("ROLLING_12");

        story.report(Facts.outcome("sjukfranvaro", "UR1", MeasureBasis.ROLLING_12, "7.6"));
        assertThat(state("sjukfranvaro", "UR1", "2024-05-15")).isEqualTo(REPORTED);
    }

    @Test
    void takesInvestmentsInAllOrOnEveryLine() {
        story.report(Facts.investment("ugnar", "UR1", "5", null));
        assertThat(state("total", "UR1", "2024-05-15")).isEqualTo(NOT_REPORTED);
        assertThat(entry("total", "UR1", "2024-05-15").partsMissing()).containsExactly("ovrigt");
        story.report(Facts.investment("ovrigt", "UR1", "1", null));
        assertThat(state("total", "UR1", "2024-05-15")).isEqualTo(REPORTED);
        story.report(Facts.investment(null, "UR2", "8", null));
        assertThat(state("total", "UR2", "2024-09-15")).isEqualTo(REPORTED);
    }

    @Test
    void wantsAControlOnlyInTheReportsThePlanNames() {
        ControlActivity yearly =
                new ControlActivity(
                        "arlig",
                        null,
                        "Risk",
                        "Kontroll",
                        null,
                        List.of("AR"),
                        null,
                        null,
                        null,
                        null,
                        null);
        Story own = Story.of(PlanBuilder.like(Story.plan()).internalControl(yearly).build());

        assertThat(find(own, "arlig", "UR1")).isEmpty();
        assertThat(find(own, "arlig", "AR")).isPresent();
    }

    @Test
    void asksNoMoreForWhatWasWithdrawn() {
        story.on("2024-05-15").report(Facts.outcome("matsvinn", "UR1", "90"));
        story.on("2024-06-01").revise(new IndicatorWithdrawn("matsvinn", "Mäts inte längre"));
        story.revise(new ItemWithdrawn("hv-1", "Avbruten"));

        assertThat(find(story, "matsvinn", "UR2")).isEmpty();
        assertThat(find(story, "hv-1", "AR")).isEmpty();
        // UR1 was due on 20 May, when both were still asked for.
        assertThat(state("matsvinn", "UR1", "2024-06-02")).isEqualTo(REPORTED);
        assertThat(state("hv-1", "UR1", "2024-06-02")).isEqualTo(OVERDUE);
    }

    @Test
    void asksForWhatWasAddedOnlyInReportsThatWereStillOpen() {
        Activity added =
                new Activity("ny", null, "Ny", null, List.of(), List.of(), null, null, List.of());
        story.on("2024-06-01").revise(new ItemAdded("beredskap", null, added));

        assertThat(find(story, "ny", "UR1")).isEmpty();
        assertThat(state("ny", "UR2", "2024-09-21")).isEqualTo(OVERDUE);
        story.on("2024-06-02").report(Facts.status("ny", "UR1", Progress.ONGOING, "Igång"));
        assertThat(state("ny", "UR1", "2024-06-03")).isEqualTo(REPORTED);
    }

    @Test
    void saysWhyOnlyWhereNoAreaSaysMore() {
        story.report(missing("beredskap", "kost", "Vakant"));
        story.report(missing("beredskap", "fastighet", "Sjukdom"));
        assertThat(entry("beredskap", "UR1", "2024-05-15").missingReason())
                .isEqualTo("Vakant; Sjukdom");

        story.report(Facts.status("beredskap", "fastighet", "UR1", "Pågår", null));
        assertThat(state("beredskap", "UR1", "2024-05-15")).isEqualTo(REPORTED);
    }

    private static Status missing(String item, String area, String reason) {
        return new Status(item, area, "UR1", null, null, null, null, reason, null, null);
    }

    private CompletenessState state(String item, String period, String day) {
        return entry(item, period, day).state();
    }

    private CompletenessEntry entry(String item, String period, String day) {
        return entries(period, day).stream()
                .filter(e -> e.due().item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<CompletenessEntry> find(Story story, String item, String period) {
        return Completeness.of(story.state(), story.state().plan().period(period).orElseThrow())
                .stream()
                .filter(e -> e.due().item().equals(item))
                .findFirst();
    }

    private List<CompletenessEntry> entries(String period, String day) {
        return Completeness.of(story.state(), LocalDate.parse(day)).stream()
                .filter(e -> e.period().code().equals(period))
                .toList();
    }
}
