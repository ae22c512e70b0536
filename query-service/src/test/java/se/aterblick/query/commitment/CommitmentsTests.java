package se.aterblick.query.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.commitment.CommitmentState.OVERDUE;
import static se.aterblick.query.commitment.CommitmentState.POSTPONED;
import static se.aterblick.query.commitment.CommitmentState.SILENT;
import static se.aterblick.query.commitment.CommitmentState.VANISHED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.FocusArea;
import se.aterblick.plan.FocusAreaOrigin;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.Progress;
import se.aterblick.query.history.PlanThen;
import se.aterblick.query.history.Story;
import se.aterblick.reporting.Status;

/** What was promised and did not come as promised. */
class CommitmentsTests {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 31);

    private final Story story = Story.of(Story.plan());

    @Test
    void isOverdueTheDayAfterItsDateUnlessDoneOrCancelled() {
        assertThat(items(OVERDUE, "2024-09-30")).isEmpty();
        assertThat(items(OVERDUE, "2024-12-31"))
                .containsExactly("beredskap-lager", "matsvinn-vaga", "hv-1");
        assertThat(items(OVERDUE, "2025-01-01")).contains("beredskap");
        story.report(status("beredskap", "AR", Progress.ONGOING, null));
        assertThat(items(OVERDUE, "2025-01-01")).contains("beredskap");
        story.report(status("beredskap", "AR", Progress.CANCELLED, null));
        assertThat(items(OVERDUE, "2025-01-01")).doesNotContain("beredskap");
    }

    @Test
    void goesByTheDateStatedLast() {
        story.report(status("beredskap", "UR1", Progress.POSTPONED, SPRING));

        assertThat(items(OVERDUE, "2025-01-01")).doesNotContain("beredskap");
        assertThat(items(OVERDUE, "2025-04-01")).contains("beredskap");
    }

    @Test
    void tellsOldAndNewDateOfWhatWasPostponed() {
        story.report(status("beredskap", "UR1", Progress.ONGOING, LocalDate.of(2024, 10, 1)));
        story.report(status("beredskap", "UR2", Progress.POSTPONED, SPRING));

        Commitment postponed = only(POSTPONED, "2024-09-30");

        assertThat(postponed.dueDate()).isEqualTo(SPRING);
        assertThat(postponed.earlierDueDate()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(postponed.said().period()).isEqualTo("UR2");
        assertThat(postponed.said().provenance().role()).isEqualTo("CONTROLLER");
        story.report(status("beredskap", "AR", Progress.DONE, null));
        assertThat(items(POSTPONED, "2025-01-30")).isEmpty();
    }

    @Test
    void takesTheMeaningOfTheOrganisationsOwnWord() {
        story.report(Facts.status("beredskap", "kost", "AR", "Klart", null));
        story.report(Facts.status("beredskap", "fastighet", "AR", "Pågår", null));
        assertThat(all(OVERDUE, "2025-02-01").getFirst().serviceAreas())
                .containsExactly("fastighet");
        story.report(Facts.status("beredskap", "fastighet", "AR", "Klart", null));
        assertThat(items(OVERDUE, "2025-02-01")).doesNotContain("beredskap");
    }

    @Test
    void countsTheReportsInARowThatSayNothing() {
        story.on("2024-05-15").report(status("hv-1", "UR1", Progress.ONGOING, null));
        story.on("2025-01-20").report(Facts.outcome("osa-varde", "AR", "65"));
        story.on("2025-01-24").submit("AR");

        Commitment preparedness = silent("beredskap", "2025-02-01");
        Commitment training = silent("hv-1", "2025-02-01");
        Commitment survey = silent("osa-varde", "2025-02-01");

        assertThat(preparedness.silence().periods()).containsExactly("UR1", "UR2", "AR");
        assertThat(preparedness.silence().brokenIn()).isNull();
        assertThat(preparedness.after()).isEqualTo(story.events().getLast().provenance());
        assertThat(training.silence().periods()).containsExactly("UR2", "AR");
        assertThat(training.said().period()).isEqualTo("UR1");
        assertThat(survey.silence().periods()).containsExactly("UR1", "UR2");
        assertThat(survey.silence().brokenIn()).isEqualTo("AR");
    }

    @Test
    void expectsNoMoreWordOfWhatIsDone() {
        story.on("2024-05-15").report(status("hv-1", "UR1", Progress.DONE, null));

        assertThat(items(SILENT, "2024-10-01")).doesNotContain("hv-1").contains("beredskap");
    }

    @Test
    void breaksNoPromiseThatWasWithdrawn() {
        story.on("2024-05-15").revise(new ItemWithdrawn("beredskap", "Beslut av fullmäktige"));

        assertThat(items(OVERDUE, "2025-02-01")).doesNotContain("beredskap");
        assertThat(items(SILENT, "2025-02-01")).doesNotContain("beredskap");
    }

    @Test
    void findsWhatTheNextPlanNeitherContainsNorContinues() {
        story.report(status("beredskap-lager", "AR", Progress.DONE, null));
        story.report(fulfilled("digital-bestallning"));
        story.report(Facts.outcome("matsvinn", "AR", "90"));
        story.report(Facts.outcome("osa-varde", "AR", "65"));
        story.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        story.revise(new IndicatorWithdrawn("nojda-anvandare", "Enkäten upphör"));
        Story next = Story.of(next("small-2025", "driftnamnden", "trygg", "hv-1"));

        List<Commitment> vanished =
                Commitments.of(List.of(story.then("2025-02-01"), next.then("2025-02-01"))).stream()
                        .filter(c -> c.state() == VANISHED)
                        .toList();

        // beredskap goes on as trygg, hv-1 under its own id, osa-varde is measured again.
        assertThat(vanished)
                .extracting(Commitment::item)
                .containsExactly("matsvinn-vaga", "matsvinn");
        assertThat(vanished.getFirst().said()).isNull();
        assertThat(vanished.getLast().said().period()).isEqualTo("AR");
        assertThat(vanished.getFirst().laterPlan().planId().value()).isEqualTo("small-2025");
        assertThat(vanished.getFirst().after()).isEqualTo(next.events().getFirst().provenance());
    }

    @Test
    void looksForThingsOnlyInTheSameCommitteesNextPlan() {
        PlanThen other = Story.of(next("annan-2025", "andra", "x", "y")).then("2025-02-01");

        assertThat(Commitments.of(List.of(story.then("2025-02-01"), other)))
                .extracting(Commitment::state)
                .doesNotContain(VANISHED);
    }

    private static PlanContent next(String id, String committee, String continuing, String same) {
        PlanContent plan = SmallPlan.content();
        Predecessor before = new Predecessor(SmallPlan.ID, "beredskap");
        PlanContent next =
                PlanBuilder.like(plan)
                        .planId(id)
                        .year(2025)
                        .periods(
                                new Period(
                                        "AR",
                                        "Årsredovisning",
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2025, 12, 31),
                                        plan.periods().getLast().kind(),
                                        null))
                        .focusAreas(
                                new FocusArea(
                                        "f",
                                        null,
                                        "Fokus",
                                        null,
                                        FocusAreaOrigin.COMMITTEE,
                                        List.of(),
                                        List.of(
                                                assignment(continuing, List.of(before)),
                                                assignment(same, List.of())),
                                        null))
                        .indicators(SmallPlan.OSA)
                        .internalControl()
                        .workEnvironment()
                        .build();
        return committee.equals(next.committee().id()) ? next : ofCommittee(next, committee);
    }

    private static PlanContent ofCommittee(PlanContent plan, String committee) {
        String json = PlanJson.mapper().writeValueAsString(plan);
        return PlanJson.mapper()
                .readValue(json.replace("driftnamnden", committee), PlanContent.class);
    }

    private static Assignment assignment(String id, List<Predecessor> continues) {
        return new Assignment(
                id, null, "Uppdrag", null, List.of(), null, List.of(), List.of(), null, continues);
    }

    private static Status status(
            String item, String period, Progress progress, @Nullable LocalDate due) {
        return new Status(item, null, period, null, progress, null, null, null, null, due);
    }

    private static Status fulfilled(String item) {
        return new Status(
                item, null, "AR", null, null, Fulfilment.FULFILLED, null, null, null, null);
    }

    private Commitment silent(String item, String day) {
        List<Commitment> found =
                all(SILENT, day).stream().filter(c -> c.item().equals(item)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Commitment only(CommitmentState state, String day) {
        List<Commitment> found = all(state, day);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> items(CommitmentState state, String day) {
        return all(state, day).stream().map(Commitment::item).toList();
    }

    private List<Commitment> all(CommitmentState state, String day) {
        return Commitments.of(List.of(story.then(day))).stream()
                .filter(c -> c.state() == state)
                .toList();
    }
}
