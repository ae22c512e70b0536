package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.approve;
import static se.aterblick.command.SmallPlanCommands.batch;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.Fact;

/** A batch is recorded update by update, all of it or none. */
class RecordBatchTests {

    private static final String AR = SmallPlan.AR;
    private static final Fact OSA = Facts.outcome("osa-varde", AR, "65");
    private static final Fact OSA_AGAIN = Facts.outcome("osa-varde", AR, "66");
    private static final Fact STATUS = Facts.status("beredskap", AR, Progress.ONGOING, "Hälften.");
    private static final Fact RESULT = Facts.deviation("periodresultat", AR, "9.1");

    private final PlanFixture plan = PlanFixture.adopted();

    @Test
    void recordsAnEventForEachUpdateInOrder() {
        plan.given(report(OSA));
        EventId wrong = plan.standing(OSA);

        plan.when(batch(fact(STATUS), correction(wrong, OSA_AGAIN), fact(RESULT)))
                .records(
                        FactEvent.of(STATUS),
                        new FactCorrected(wrong, "Fel underlag.", OSA_AGAIN),
                        FactEvent.of(RESULT));
    }

    @Test
    void letsALaterFactTakeTheEarlierOnesPlace() {
        plan.when(batch(fact(OSA), fact(OSA_AGAIN)))
                .records(FactEvent.of(OSA), FactEvent.of(OSA_AGAIN));

        assertThat(plan.state().period(AR).fact(OSA.key()).orElseThrow().fact())
                .isEqualTo(OSA_AGAIN);
    }

    @Test
    void recordsNothingIfOneUpdateIsRefused() {
        plan.when(batch(fact(OSA), fact(Facts.outcome("osa-varde", AR, "66.123")), fact(STATUS)))
                .isRefused(new AgainstRule.TooManyDecimals("value", 2, "66.123"));
    }

    @Test
    void refusesToCorrectWhatAnEarlierUpdateReplaced() {
        plan.given(report(OSA));
        EventId wrong = plan.standing(OSA);

        plan.when(batch(fact(STATUS), fact(OSA_AGAIN), correction(wrong, OSA_AGAIN)))
                .isRefused(new InConflict.FactSuperseded(wrong.value(), "updates[1]"));
        plan.when(
                        batch(
                                correction(wrong, OSA_AGAIN),
                                correction(wrong, Facts.outcome("osa-varde", AR, "67"))))
                .isRefused(new InConflict.FactSuperseded(wrong.value(), "updates[0]"));
    }

    @Test
    void takesOnlyCorrectionsOfAnApprovedPeriod() {
        plan.given(report(OSA), submit(AR));
        plan.given(approve(AR, 1, plan.hash(AR)));
        EventId wrong = plan.standing(OSA);

        plan.when(batch(correction(wrong, OSA_AGAIN)))
                .records(new FactCorrected(wrong, "Fel underlag.", OSA_AGAIN));
        plan.when(batch(fact(STATUS))).isRefused(new InConflict.CorrectionsOnly(AR));
    }

    @Test
    void checksAccessFactByFactAndRecordsEachInItsRole() {
        Caller both =
                new Caller(
                        "p-both",
                        Set.of(Role.MANAGER, Role.CONTROLLER),
                        Set.of(Callers.COMMITTEE),
                        Set.of("kost"));
        Fact kitchen = Facts.volume("dygnsportioner", AR, "100");

        plan.when(batch(by(both), fact(RESULT), fact(kitchen), fact(OSA)))
                .isRefused(new NotAllowed.ServiceAreaNotAllowed(List.of(Callers.ADMINISTRATION)));
        plan.when(batch(by(both), fact(RESULT), fact(kitchen)))
                .records(FactEvent.of(RESULT), FactEvent.of(kitchen));
        assertThat(plan.events().reversed().subList(0, 2))
                .extracting(event -> event.provenance().role())
                .containsExactly("MANAGER", "CONTROLLER");
    }

    private static BatchUpdate fact(Fact fact) {
        return new BatchUpdate(fact, null);
    }

    private static BatchUpdate correction(EventId corrects, Fact replacement) {
        return new BatchUpdate(null, new FactCorrected(corrects, "Fel underlag.", replacement));
    }
}
