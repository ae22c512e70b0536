package se.aterblick.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.PlanContent;
import se.aterblick.state.PlanState;

/** Differences between two states, typed and field by field. */
class ComparisonTests {

    private static final PlanContent PLAN = SmallPlan.content();

    private final PlanState adopted = after(PlanState.EMPTY, new PlanAdopted(PLAN));
    private final PlanState reported =
            after(adopted, FactEvent.of(Facts.outcome("nojda-anvandare", "AR", "4.0")));

    @Test
    void findsNothingBetweenTheSameStates() {
        assertThat(Comparison.between(reported, reported, "AR")).isEmpty();
    }

    @Test
    void tellsAddedFromRemoved() {
        Change added = Comparison.between(adopted, reported, "AR").getFirst();
        Change removed = Comparison.between(reported, adopted, "AR").getFirst();

        assertThat(added.change()).isEqualTo(Change.Type.ADDED);
        assertThat(added.basis()).isEqualTo("PERIOD");
        assertThat(added.fields()).extracting(Change.Field::field).containsExactly("value");
        assertThat(removed.change()).isEqualTo(Change.Type.REMOVED);
        assertThat(removed.fields().getFirst().before().asString()).isEqualTo("4.0");
    }

    @Test
    void seesAChangedScale() {
        PlanState rescaled =
                after(reported, FactEvent.of(Facts.outcome("nojda-anvandare", "AR", "4")));

        Change change = Comparison.between(reported, rescaled, "AR").getFirst();

        assertThat(change.fields().getFirst().before().asString()).isEqualTo("4.0");
        assertThat(change.fields().getFirst().after().asString()).isEqualTo("4");
        assertThat(change.reported().sequence()).isEqualTo(2);
    }

    @Test
    void ignoresWhatWasReportedAgainTheSame() {
        PlanState again =
                after(reported, FactEvent.of(Facts.outcome("nojda-anvandare", "AR", "4.0")));

        assertThat(Comparison.between(reported, again, "AR")).isEmpty();
    }

    @Test
    void ignoresOtherPeriods() {
        PlanState other =
                after(reported, FactEvent.of(Facts.outcome("nojda-anvandare", "UR1", "3.0")));

        assertThat(Comparison.between(reported, other, "AR")).isEmpty();
        assertThat(Comparison.between(reported, other, "UR1")).hasSize(1);
    }

    @Test
    void seesRevisedTargetsAndFrames() {
        String json = PlanJson.mapper().writeValueAsString(PLAN);
        PlanContent revised =
                PlanJson.mapper()
                        .readValue(
                                json.replace("\"67\"", "\"68\"").replace("16.98", "18.98"),
                                PlanContent.class);
        PlanState after = after(PlanState.EMPTY, new PlanAdopted(revised));

        List<Change> changes = Comparison.between(adopted, after, "AR");

        assertThat(changes)
                .extracting(Change::kind)
                .containsExactly("indicator", "investment-frame");
        assertThat(changes.getFirst().item()).isEqualTo("osa-varde");
        assertThat(changes.getFirst().fields().getFirst().after().at("/value").asString())
                .isEqualTo("68");
        assertThat(changes.getLast().fields().getFirst().before().at("/value").asString())
                .isEqualTo("16.98");
    }

    private static PlanState after(PlanState state, PlanEvent event) {
        return state.evolve(HandMadeStream.recorded(SmallPlan.ID, state.nextSequence(), event));
    }
}
