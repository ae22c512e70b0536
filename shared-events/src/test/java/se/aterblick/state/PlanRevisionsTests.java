package se.aterblick.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.reporting.FactKind;
import se.aterblick.value.Decimal;

/** A revised plan is the plan in force; the adopted one and every step between stay known. */
class PlanRevisionsTests {

    private final HandMadeStream stream = SmallPlanStream.revisedYear();
    private final PlanState state = stream.state();

    @Test
    void hasTheRevisedPlanInForceAndKeepsTheAdoptedOne() {
        assertThat(state.adoptedPlan()).isEqualTo(SmallPlan.content());
        assertThat(state.plan().investments().frame().value()).isEqualTo(Decimal.of("18.98"));
        assertThat(state.plan().item("reservkraft")).isPresent();
        assertThat(state.revisions()).hasSize(12);
        assertThat(state.revisions().getFirst().before()).isEqualTo(SmallPlan.content());
    }

    @Test
    void saysSinceWhenAnIndicatorIsDefinedAsItIs() {
        assertThat(state.definition("matsvinn").orElseThrow().since().sequence()).isZero();
        assertThat(state.definition("osa-varde").orElseThrow().since().sequence()).isEqualTo(4);
        assertThat(state.definition("osa-varde").orElseThrow().indicator().target().value())
                .isEqualTo(Decimal.of("68.0"));
        assertThat(state.definition("okand")).isEmpty();
    }

    @Test
    void knowsWhatWasWithdrawnAndKeepsItInThePlan() {
        assertThat(state.isWithdrawn(FactKind.STATUS, "digital-bestallning")).isTrue();
        assertThat(state.isWithdrawn(FactKind.OUTCOME, "nojda-anvandare")).isTrue();
        assertThat(state.isWithdrawn(FactKind.VOLUME_FIGURE, "dygnsportioner")).isTrue();
        assertThat(state.isWithdrawn(FactKind.STATUS, "nojda-anvandare")).isFalse();
        assertThat(state.isWithdrawn(FactKind.STATUS, "beredskap")).isFalse();
        assertThat(state.plan().item("digital-bestallning")).isPresent();
    }

    @Test
    void knowsNoneOfItBeforeTheRevision() {
        PlanState before = PlanState.fold(stream.events().subList(0, 4));

        assertThat(before.revisions()).isEmpty();
        assertThat(before.plan()).isEqualTo(SmallPlan.content());
        assertThat(before.isWithdrawn(FactKind.STATUS, "digital-bestallning")).isFalse();
    }
}
