package se.aterblick.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.state.PlanState;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** Revisions of a plan as typed differences, with the decisions they rest on. */
class RevisionChangesTests {

    private final PlanState adopted = after(PlanState.EMPTY, new PlanAdopted(SmallPlan.content()));

    @Test
    void tellsEveryKindOfRevisionWithItsDecision() {
        assertThat(one(new ServiceAreaRenamed("kost", "Måltider")))
                .satisfies(change -> is(change, "service-area", "kost", "name"));
        assertThat(one(new TargetRevised("osa-varde", target("68"), null, null, null)))
                .satisfies(change -> is(change, "indicator", "osa-varde", "target"));
        assertThat(one(new BudgetRevised("periodresultat", msek("1"))))
                .satisfies(change -> is(change, "budget-line", "periodresultat", "budget"));
        assertThat(one(new FrameRevised(msek("18.98"))))
                .satisfies(change -> is(change, "investment-frame", "total", "frame"));
        assertThat(one(new InvestmentRevised("ugnar", msek("13.0"), List.of())))
                .satisfies(change -> is(change, "investment-line", "ugnar", "total", "years"));
    }

    @Test
    void tellsWithdrawalsWithTheReasonWhoAndWhen() {
        Change item = one(new ItemWithdrawn("beredskap", "Flyttat till regionen"));
        Change indicator = one(new IndicatorWithdrawn("matsvinn", "Mäts inte längre"));

        is(item, "item", "beredskap", "withdrawn");
        assertThat(item.change()).isEqualTo(Change.Type.CHANGED);
        assertThat(item.fields().getFirst().before()).isNull();
        assertThat(item.fields().getFirst().after().asString()).isEqualTo("Flyttat till regionen");
        Revised revised = item.revised().getFirst();
        assertThat(revised.reason()).isEqualTo("Flyttat till regionen");
        assertThat(revised.meetingDate()).isEqualTo(LocalDate.of(2024, 6, 12));
        assertThat(revised.actor()).isNotBlank();
        assertThat(revised.knownAt()).isNotNull();
        is(indicator, "indicator", "matsvinn", "withdrawn");
    }

    @Test
    void tellsWhatWasAddedAndTheActivitiesThatCameWithIt() {
        Activity activity =
                new Activity(
                        "ny-1", null, "Första", null, List.of(), List.of(), null, null, List.of());
        Assignment assignment =
                new Assignment(
                        "ny",
                        null,
                        "Nytt uppdrag",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(activity),
                        null,
                        List.of());
        List<Change> items = changes(new ItemAdded("egna", assignment, null));

        assertThat(items).extracting(Change::item).containsExactly("ny", "ny-1");
        assertThat(items).extracting(Change::change).containsOnly(Change.Type.ADDED);
        assertThat(items).allSatisfy(change -> assertThat(change.revised()).hasSize(1));
        Change figure =
                one(
                        new VolumeFigureAdded(
                                new VolumeFigure(
                                        "resor", "Resor", null, null, List.of(), null, null,
                                        List.of())));
        assertThat(figure.kind()).isEqualTo("volume-figure-definition");
        assertThat(figure.change()).isEqualTo(Change.Type.ADDED);
    }

    @Test
    void readsTheSameDifferencesBackwards() {
        PlanState revised = revised(new ItemWithdrawn("beredskap", "Flyttat"));

        Change back = Comparison.between(revised, adopted, "AR").getFirst();

        assertThat(back.fields().getFirst().before().asString()).isEqualTo("Flyttat");
        assertThat(back.fields().getFirst().after()).isNull();
        assertThat(back.revised()).hasSize(1);
    }

    private static void is(Change change, String kind, String item, String... fields) {
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.item()).isEqualTo(item);
        assertThat(change.fields()).extracting(Change.Field::field).containsExactly(fields);
        assertThat(change.revised()).extracting(Revised::decidedBy).containsExactly("Nämnden");
        assertThat(change.reported()).isNull();
    }

    private Change one(Revision revision) {
        List<Change> changes = changes(revision);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private List<Change> changes(Revision revision) {
        return Comparison.between(adopted, revised(revision), "AR");
    }

    private PlanState revised(Revision revision) {
        RevisionDecision decision =
                new RevisionDecision("Nämnden", LocalDate.of(2024, 6, 12), "§40", "DN24-9", null);
        return after(adopted, new PlanRevised(decision, revision));
    }

    private static TargetValue target(String value) {
        return new TargetValue(Decimal.of(value), null);
    }

    private static Amount msek(String value) {
        return new Amount(Decimal.of(value), MoneyUnit.MSEK);
    }

    private static PlanState after(PlanState state, PlanEvent event) {
        return state.evolve(HandMadeStream.recorded(SmallPlan.ID, state.nextSequence(), event));
    }
}
