package se.aterblick.command.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.DECISION;
import static se.aterblick.command.SmallPlanCommands.adopt;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.correct;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.revise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.plan.PlanFixture;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Activity;
import se.aterblick.plan.BudgetRevised;
import se.aterblick.plan.FrameRevised;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.IndicatorGroup;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.InvestmentRevised;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Progress;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.ServiceAreaRenamed;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.plan.VolumeFigureAdded;
import se.aterblick.plan.VolumeFigureWithdrawn;
import se.aterblick.plan.YearAmount;
import se.aterblick.reporting.Fact;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A plan is changed by decision, on every point of it or none. */
class RevisePlanTests {

    private static final String AR = SmallPlan.AR;
    private static final Revision FRAME = new FrameRevised(msek("18.98"));

    private final PlanFixture plan = PlanFixture.adopted();

    @Test
    void raisesTheFrameByOneEventThatHoldsTheDecision() {
        plan.when(revise(FRAME)).records(revised(FRAME));

        assertThat(plan.state().plan().investments().frame()).isEqualTo(msek("18.98"));
        assertThat(plan.state().adoptedPlan()).isEqualTo(SmallPlan.content());
        assertThat(plan.events().getLast().provenance().role()).isEqualTo("CONTROLLER");
    }

    @Test
    void recordsAnEventForEachKindOfChange() {
        Revision[] changes = {
            FRAME,
            target("osa-varde", "70"),
            new BudgetRevised("kost-resultat", msek("1.5")),
            new InvestmentRevised("ugnar", null, List.of(new YearAmount(2024, msek("6.0")))),
            activityUnder("beredskap", "beredskap-test"),
            new IndicatorAdded(indicator("svinn", "kost", "beredskap")),
            new VolumeFigureAdded(figure("luncher")),
            new ItemWithdrawn("digital-bestallning", "Upphandlas i stället."),
            new IndicatorWithdrawn("nojda-anvandare", "Enkäten är nedlagd."),
            new VolumeFigureWithdrawn("dygnsportioner", "Räknas inte längre."),
            new ServiceAreaRenamed("kost", "Måltider")
        };

        plan.when(revise(changes))
                .records(
                        List.of(changes).stream()
                                .map(RevisePlanTests::revised)
                                .toArray(PlanEvent[]::new));
    }

    @Test
    void takesReportsOnWhatTheSameDecisionAdded() {
        plan.given(revise(activityUnder("beredskap", "beredskap-test")));
        Fact status = Facts.status("beredskap-test", AR, Progress.ONGOING, null);

        plan.when(report(status)).records(FactEvent.of(status));
    }

    @Test
    void buildsEachChangeOnThoseBeforeIt() {
        Revision added = new IndicatorAdded(indicator("svinn", "kost", null));
        Revision target = target("svinn", "9");
        Revision withdrawn = new IndicatorWithdrawn("svinn", "Ångrat.");

        plan.when(revise(added, target, withdrawn))
                .records(revised(added), revised(target), revised(withdrawn));
    }

    @Test
    void recordsIdsWhereNumbersAreGiven() {
        Activity activity = activity("vaga-mer");

        plan.when(
                        revise(
                                new ItemWithdrawn("7.1.1.1.1", "Klar redan."),
                                new ItemAdded("7.1.1", null, activity)))
                .records(
                        revised(new ItemWithdrawn("beredskap-lager", "Klar redan.")),
                        revised(new ItemAdded("trygg-forsorjning", null, activity)));
    }

    @Test
    void recordsNothingOfADecisionWithOneChangeThatIsRefused() {
        plan.when(revise(FRAME, target("osa", "70")))
                .isRefused(unknown(Subject.INDICATOR, "osa", "osa-varde", "matsvinn", "portioner"));
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        plan.when(revise(new FrameRevised(msek("16.98"))))
                .isRefused(new AgainstRule.RevisionChangesNothing("investments"));
        plan.when(revise(new ServiceAreaRenamed("kost", "Kost")))
                .isRefused(new AgainstRule.RevisionChangesNothing("kost"));
        plan.when(revise(FRAME, FRAME))
                .isRefused(new AgainstRule.RevisionChangesNothing("investments"));
    }

    @Test
    void refusesToWithdrawWhatIsWithdrawn() {
        plan.given(revise(new ItemWithdrawn("beredskap", "Annan nämnd.")));

        plan.when(revise(new ItemWithdrawn("7.1.1.1", "Igen.")))
                .isRefused(new InConflict.AlreadyWithdrawn("beredskap"));
        Revision indicator = new IndicatorWithdrawn("matsvinn", "Nedlagd.");
        plan.when(revise(indicator, indicator))
                .isRefused(new InConflict.AlreadyWithdrawn("matsvinn"));
    }

    @Test
    void refusesToChangeOrExtendWhatIsWithdrawn() {
        plan.given(
                revise(
                        new ItemWithdrawn("beredskap", "Annan nämnd."),
                        new IndicatorWithdrawn("matsvinn", "Nedlagd.")));

        plan.when(revise(target("matsvinn", "90"))).isRefused(new InConflict.Withdrawn("matsvinn"));
        plan.when(revise(activityUnder("beredskap", "ny")))
                .isRefused(new InConflict.Withdrawn("beredskap"));
    }

    @Test
    void takesNoNewFactsOnWhatIsWithdrawnButCorrectsTheOldOnes() {
        Fact volume = Facts.volume("dygnsportioner", AR, "100");
        Fact status = Facts.status("beredskap", AR, Progress.ONGOING, null);
        plan.given(report(volume, status));
        EventId reported = plan.standing(volume);
        EventId about = plan.standing(status);
        plan.given(
                revise(
                        new VolumeFigureWithdrawn("dygnsportioner", "Räknas inte längre."),
                        new ItemWithdrawn("beredskap", "Annan nämnd.")));
        Fact right = Facts.volume("dygnsportioner", AR, "101");
        Fact done = Facts.status("beredskap", AR, Progress.DONE, null);

        plan.when(report(right)).isRefused(new InConflict.Withdrawn("dygnsportioner"));
        plan.when(report(done)).isRefused(new InConflict.Withdrawn("beredskap"));
        plan.when(correct(reported, right))
                .records(new FactCorrected(reported, "Fel underlag.", right));
        plan.when(correct(about, done)).records(new FactCorrected(about, "Fel underlag.", done));
    }

    @Test
    void refusesAdditionsOfWhatIsThereAlready() {
        plan.when(revise(activityUnder("beredskap", "hv-1")))
                .isRefused(new InConflict.AlreadyInPlan("hv-1"));
        plan.when(revise(new IndicatorAdded(indicator("osa-varde", "kost", null))))
                .isRefused(new InConflict.AlreadyInPlan("osa-varde"));
        plan.when(revise(new VolumeFigureAdded(figure("dygnsportioner"))))
                .isRefused(new InConflict.AlreadyInPlan("dygnsportioner"));
        plan.when(revise(activityUnder("beredskap", "ny"), activityUnder("beredskap", "ny")))
                .isRefused(new InConflict.AlreadyInPlan("ny"));
    }

    @Test
    void refusesAdditionsWhereThereIsNoRoomForThem() {
        plan.when(revise(activityUnder("hallbarhet", "ny")))
                .isRefused(
                        unknown(
                                Subject.HEADING,
                                "hallbarhet",
                                "beredskap",
                                "digital-bestallning",
                                "trygg-forsorjning"));
        plan.when(revise(new IndicatorAdded(indicator("svinn", "kok", null))))
                .isRefused(unknown(Subject.SERVICE_AREA, "kok", "kost", "fastighet"));
    }

    @Test
    void refusesUnknownLinesAndAreas() {
        plan.when(revise(new BudgetRevised("kost", msek("1"))))
                .isRefused(unknown(Subject.BUDGET_LINE, "kost", "kost-resultat", "periodresultat"));
        plan.when(revise(new InvestmentRevised("ugn", msek("1"), List.of())))
                .isRefused(unknown(Subject.INVESTMENT_LINE, "ugn", "ugnar", "ovrigt"));
    }

    @Test
    void refusesATargetThatTheIndicatorCannotHave() {
        plan.when(revise(target("portioner", "100")))
                .isRefused(new AgainstRule.Inconsistent("direction", "", "required"));
    }

    @Test
    void refusesADecisionOfTheFuture() {
        RevisionDecision later =
                new RevisionDecision("Driftnämnden", LocalDate.of(2025, 3, 2), null, null, null);
        Resolution resolution = new Resolution(later, List.of(FRAME));

        plan.when(RevisePlan.of(SmallPlan.ID, resolution, by(Callers.CONTROLLER)))
                .isRefused(new AgainstRule.MeetingInFuture("2025-03-02"));
    }

    @Test
    void isForControllersOfTheCommittee() {
        plan.when(revise(by(Callers.MANAGER), FRAME)).isRefused(new NotAllowed.RoleNotAllowed());
        plan.when(revise(by(Callers.ofOtherCommittee(Callers.CONTROLLER)), FRAME))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    @Test
    void leavesTheAdoptionRecognisable() {
        plan.given(revise(FRAME));

        plan.when(adopt()).repeats(plan.events().getFirst());
    }

    private static PlanRevised revised(Revision change) {
        return new PlanRevised(DECISION, change);
    }

    private static TargetRevised target(String indicator, String value) {
        return new TargetRevised(
                indicator, new TargetValue(Decimal.of(value), null), null, null, null);
    }

    private static Revision activityUnder(String under, String id) {
        return new ItemAdded(under, null, activity(id));
    }

    private static Activity activity(String id) {
        return new Activity(id, null, "Pröva", null, List.of(), List.of(), null, null, List.of());
    }

    private static Indicator indicator(String key, String area, @Nullable String under) {
        Indicator like = SmallPlan.FOOD_WASTE;
        return new Indicator(
                key,
                "Svinn",
                IndicatorGroup.OWN,
                like.unit(),
                null,
                like.direction(),
                List.of(MeasureBasis.PERIOD),
                like.target(),
                null,
                List.of(),
                List.of(area),
                null,
                under,
                null,
                null,
                List.of());
    }

    private static VolumeFigure figure(String key) {
        return new VolumeFigure(key, "Luncher", "st", null, List.of("kost"), null, null, List.of());
    }

    private static Amount msek(String value) {
        return new Amount(Decimal.of(value), MoneyUnit.MSEK);
    }

    private static RejectionReason unknown(Subject subject, String name, String... nearest) {
        return new NotThere.Unknown(subject, name, List.of(nearest));
    }
}
