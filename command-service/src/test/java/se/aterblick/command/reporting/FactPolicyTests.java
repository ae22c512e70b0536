package se.aterblick.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.Fact;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** What a fact names must be in the plan, wherever in the fact it stands. */
class FactPolicyTests {

    private static final PlanContent PLAN = SmallPlan.content();

    @Test
    void refusesAControlInAReportItIsNotDueIn() {
        PlanContent plan =
                PlanBuilder.like(PLAN)
                        .internalControl(control("behorigheter", "UR2"), control("alltid"))
                        .build();
        Fact spring = Facts.control("behorigheter", "UR1", ControlVerdict.NO_DEVIATION);

        assertThat(Refusals.reason(() -> FactPolicy.accepted(plan, spring)))
                .isEqualTo(new AgainstRule.ControlNotDue("behorigheter", "UR1", List.of("UR2")));
        assertThat(
                        Refusals.reason(() ->
                                FactPolicy.accepted(
                                        plan,
                                        Facts.control("alltid", "UR1", ControlVerdict.DEVIATION))))
                .isNull();
    }

    @Test
    void refusesAnItemOfACarryOverForAnAreaThatIsNotThere() {
        CarryOverRequest request =
                new CarryOverRequest(
                        null,
                        SmallPlan.AR,
                        Decimal.of("5.0"),
                        MoneyUnit.MSEK,
                        2025,
                        List.of(new CarryOverItem("it", Decimal.of("5.0"), "Nät")),
                        null);

        assertThat(Refusals.reason(() -> FactPolicy.accepted(PLAN, request)))
                .isEqualTo(
                        new NotThere.Unknown(
                                Subject.SERVICE_AREA, "it", List.of("kost", "fastighet")));
    }

    @Test
    void refusesALineWhereThePlanHasNoInvestmentBudget() {
        PlanContent plan = PlanBuilder.like(PLAN).investments(null).build();

        assertThat(
                        Refusals.reason(() ->
                                FactPolicy.accepted(
                                        plan, Facts.investment("ugnar", "AR", "1", null))))
                .isEqualTo(new NotThere.Unknown(Subject.INVESTMENT_LINE, "ugnar", List.of()));
    }

    private static ControlActivity control(String id, String... reportedIn) {
        return new ControlActivity(
                id,
                null,
                "Risk",
                "Stickprov.",
                null,
                List.of(reportedIn),
                null,
                null,
                null,
                null,
                null);
    }
}
