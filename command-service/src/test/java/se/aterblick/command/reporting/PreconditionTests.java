package se.aterblick.command.reporting;

import static se.aterblick.command.SmallPlanCommands.correct;
import static se.aterblick.command.SmallPlanCommands.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.event.EventId;
import se.aterblick.event.FactEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.reporting.Fact;

/** Who says what they have seen overwrites nothing else. */
class PreconditionTests {

    private static final Fact FIRST = Facts.outcome("osa-varde", SmallPlan.AR, "65");
    private static final Fact SECOND = Facts.outcome("osa-varde", SmallPlan.AR, "66");
    private static final Fact THIRD = Facts.outcome("osa-varde", SmallPlan.AR, "67");

    private static final Precondition NOTHING = new Precondition.Standing(null);

    private final PlanFixture plan = PlanFixture.adopted();

    @Test
    void takesThePlaceOfWhatWasSeen() {
        plan.given(report(FIRST));

        plan.when(conditional(SECOND, new Precondition.Standing(plan.standing(FIRST))))
                .records(FactEvent.of(SECOND));
    }

    @Test
    void isTheFirstWhereNothingStands() {
        plan.when(conditional(FIRST, NOTHING)).records(FactEvent.of(FIRST));
    }

    @Test
    void isRefusedWhereSomebodyElseHasReportedSince() {
        plan.given(report(FIRST));
        EventId seen = plan.standing(FIRST);
        plan.given(report(SECOND));
        String standing = plan.standing(SECOND).value();

        plan.when(conditional(THIRD, new Precondition.Standing(seen)))
                .isRefused(new InConflict.FactChanged(standing));
        plan.when(conditional(THIRD, NOTHING)).isRefused(new InConflict.FactChanged(standing));
    }

    @Test
    void isRefusedWhereWhatWasSeenHasBeenCorrected() {
        plan.given(report(FIRST));
        EventId seen = plan.standing(FIRST);
        plan.given(correct(seen, SECOND));

        plan.when(conditional(THIRD, new Precondition.Standing(seen)))
                .isRefused(new InConflict.FactChanged(plan.standing(SECOND).value()));
    }

    @Test
    void isRefusedWhereNothingStands() {
        plan.when(conditional(FIRST, new Precondition.Standing(new EventId("e-1"))))
                .isRefused(new InConflict.FactChanged(null));
    }

    @Test
    void isRefusedWhereSomethingWasReportedAfterWhatItsAuthorKnewOf() {
        plan.given(report(FIRST));
        long known = plan.state().nextSequence() - 1;
        plan.when(conditional(SECOND, new Precondition.KnownUpTo(known)))
                .records(FactEvent.of(SECOND));
        plan.given(report(THIRD));

        plan.when(conditional(SECOND, new Precondition.KnownUpTo(known)))
                .isRefused(new InConflict.ReportedSince("osa-varde", plan.standing(THIRD).value()));
    }

    private static RecordFacts conditional(Fact fact, Precondition precondition) {
        RecordFacts plain = report(fact);
        return new RecordFacts(plain.planId(), List.of(fact), precondition, plain.origin());
    }
}
