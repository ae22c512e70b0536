package se.aterblick.command.lineage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Predecessor;
import se.aterblick.value.PlanId;

/** What is continued is there, in a plan of an earlier year. */
class LineagePolicyTests {

    private static final PlanId BEFORE = PlanId.of("small-2023");
    private static final EarlierPlans EARLIER = earlier(2023);

    @Test
    void findsItemsIndicatorsAndVolumeFiguresEachByItsLike() {
        assertThatCode(() -> check(Link.Kind.ITEM, "beredskap-lager")).doesNotThrowAnyException();
        assertThatCode(() -> check(Link.Kind.ITEM, "hv-1")).doesNotThrowAnyException();
        assertThatCode(() -> check(Link.Kind.INDICATOR, "matsvinn")).doesNotThrowAnyException();
        assertThatCode(() -> check(Link.Kind.VOLUME_FIGURE, "dygnsportioner"))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheNearestOfTheEarlierPlan() {
        refuses(
                () -> check(Link.Kind.INDICATOR, "matsvin"),
                new NotThere.UnknownPredecessor(
                        "ny",
                        "small-2023",
                        "matsvin",
                        List.of("matsvinn", "osa-varde", "portioner")));
        refuses(
                () -> check(Link.Kind.VOLUME_FIGURE, "matsvinn"),
                new NotThere.UnknownPredecessor(
                        "ny", "small-2023", "matsvinn", List.of("dygnsportioner")));
    }

    @Test
    void showsAnotherCommitteesNamesToNobody() {
        refuses(
                () ->
                        check(
                                Link.Kind.INDICATOR,
                                "matsvin",
                                EARLIER,
                                Callers.ofOtherCommittee(Callers.CONTROLLER)),
                new NotThere.UnknownPredecessor("ny", "small-2023", "matsvin", List.of()));
    }

    @Test
    void refusesAPlanThatIsNotThere() {
        EarlierPlans none = new EarlierPlans(Map.of(), List.of("small-2022"));

        refuses(
                () -> check(Link.Kind.ITEM, "beredskap", none, Callers.CONTROLLER),
                new NotThere.Unknown(Subject.PLAN, "small-2023", List.of("small-2022")));
    }

    @Test
    void refusesAPlanOfTheSameOrALaterYear() {
        refuses(
                () -> check(Link.Kind.ITEM, "beredskap", earlier(2024), Callers.CONTROLLER),
                new AgainstRule.LineageNotEarlier("ny", "small-2023", 2024, 2024));
        refuses(
                () -> check(Link.Kind.ITEM, "beredskap", earlier(2025), Callers.CONTROLLER),
                new AgainstRule.LineageNotEarlier("ny", "small-2023", 2025, 2024));
    }

    private static void check(Link.Kind kind, String id) {
        check(kind, id, EARLIER, Callers.CONTROLLER);
    }

    private static void check(Link.Kind kind, String id, EarlierPlans earlier, Caller caller) {
        Link link = new Link(kind, "ny", new Predecessor(BEFORE, id));
        LineagePolicy.check(2024, List.of(link), earlier, SmallPlanCommands.by(caller));
    }

    private static EarlierPlans earlier(int year) {
        PlanContent plan =
                PlanBuilder.like(SmallPlan.content()).planId("small-2023").year(year).build();
        return new EarlierPlans(Map.of(BEFORE, plan), List.of());
    }

    private static void refuses(Runnable check, RejectionReason reason) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(check::run)
                .extracting(CommandRejected::reason)
                .isEqualTo(reason);
    }
}
