package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.fixtures.StoredJson;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.Period;
import se.aterblick.state.PlanState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What format 3 says beyond format 2: how each indicator came out in earlier periods. */
class ReportFormat3Tests {

    private static final PlanState MEASURED = SmallPlanStream.measuredYear().state();

    @Test
    void isFormat2WithEarlierOutcomes() {
        JsonNode third = tree(MEASURED, "AR");
        third.path("indicators")
                .valueStream()
                .forEach(indicator -> ((ObjectNode) indicator).remove("earlierOutcomes"));
        ((ObjectNode) third).put("format", "aterblick-report/2");

        assertThat(third)
                .isEqualTo(
                        StoredJson.MAPPER.readTree(
                                ReportDocument.of(MEASURED, "AR", "aterblick-report/2").text()));
    }

    @Test
    void tellsTheOutcomesOfEarlierPeriodsAsCorrectedAndWithoutComments() {
        JsonNode earlier = earlier(MEASURED, "AR", "osa-varde");

        assertThat(told(earlier)).containsExactly("UR1 PERIOD 66", "UR2 PERIOD 64.5");
        assertThat(earlier.get(1).propertyNames())
                .containsExactlyInAnyOrder("period", "basis", "value", "target", "reported");
        assertThat(earlier.get(1).path("reported").propertyNames())
                .containsExactlyInAnyOrder("eventId", "sequence");
    }

    @Test
    void ordersThemByTheBasesAndAreasOfThePlan() {
        assertThat(told(earlier(MEASURED, "AR", "sjukfranvaro")))
                .containsExactly("UR2 ROLLING_12 7.40", "UR2 MONTH 6.9");
        assertThat(told(earlier(MEASURED, "AR", "matsvinn")))
                .containsExactly(
                        "UR2 PERIOD 90.1", "UR2 PERIOD 88 kost", "UR2 PERIOD 91 fastighet");
    }

    @Test
    void ordersThemInTimeWhateverOrderThePlanHasItsPeriodsIn() {
        List<Period> periods = SmallPlan.content().periods();
        HandMadeStream stream = new HandMadeStream(SmallPlan.ID);
        stream.add(
                new PlanAdopted(
                        PlanBuilder.like(SmallPlan.content())
                                .periods(periods.get(2), periods.get(1), periods.get(0))
                                .build()));
        stream.report(Facts.outcome("osa-varde", "UR2", "64"));
        stream.report(Facts.outcome("osa-varde", "UR1", "63"));

        assertThat(told(earlier(stream.state(), "AR", "osa-varde")))
                .containsExactly("UR1 PERIOD 63", "UR2 PERIOD 64");
    }

    @Test
    void saysWhyThereIsNoneAndThenHasNoTarget() {
        JsonNode missing = earlier(MEASURED, "AR", "portioner").get(0);

        assertThat(missing.path("missingReason").asString()).isEqualTo("Systemet byts.");
        assertThat(missing.has("value")).isFalse();
        assertThat(missing.has("target")).isFalse();
    }

    /** As the series of an indicator does, and as the report of that period did. */
    @Test
    void hasTheTargetThatWasInForceWhenThePeriodsReportWasLastSubmitted() {
        JsonNode earlier = earlier(MEASURED, "AR", "osa-varde");

        assertThat(earlier.get(0).path("target").asString()).isEqualTo("67");
        assertThat(earlier.get(1).path("target").asString()).isEqualTo("68.0");
    }

    @Test
    void hasTheTargetOfNowWhereThePlanDidNotHaveTheIndicatorThen() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        stream.submit("UR1");
        stream.referBack("UR1", "Svinnet i matsalarna saknas.");
        stream.add(
                new PlanRevised(
                        GoldenRevisions.decision(),
                        new IndicatorAdded(named("svinn-i-matsal", SmallPlan.FOOD_WASTE))));
        stream.report(Facts.outcome("svinn-i-matsal", "UR1", "40"));

        assertThat(earlier(stream.state(), "AR", "svinn-i-matsal").get(0).path("target").asString())
                .isEqualTo("100");
    }

    @Test
    void hasATargetOnlyOnTheBasisThatItIsFor() {
        JsonNode earlier = earlier(MEASURED, "AR", "sjukfranvaro");

        assertThat(earlier.get(0).path("target").asString()).isEqualTo("6.5");
        assertThat(earlier.get(1).has("target")).isFalse();
    }

    @Test
    void tellsNothingOfPeriodsThatEndWithTheReportsOwnOrLater() {
        assertThat(earlier(MEASURED, "UR1", "osa-varde").isMissingNode()).isTrue();
        assertThat(told(earlier(MEASURED, "UR2", "osa-varde"))).containsExactly("UR1 PERIOD 66");
    }

    @Test
    void tellsWhichEventAnOutcomeComesFrom() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        RecordedEvent reported = stream.report(Facts.outcome("matsvinn", "UR1", "99"));

        JsonNode told = earlier(stream.state(), "AR", "matsvinn").get(0).path("reported");
        assertThat(told.path("sequence").asLong()).isEqualTo(reported.sequence());
        assertThat(told.path("eventId").asString())
                .isEqualTo(reported.provenance().eventId().value());
    }

    private static Indicator named(String key, Indicator like) {
        return new Indicator(
                key,
                like.name(),
                like.group(),
                like.unit(),
                like.decimals(),
                like.direction(),
                like.bases(),
                like.target(),
                like.noTargetReason(),
                like.thresholds(),
                like.serviceAreas(),
                like.description(),
                like.under(),
                like.scope(),
                like.parentTarget(),
                like.continues());
    }

    private static List<String> told(JsonNode earlier) {
        return earlier.valueStream()
                .map(outcome ->
                        (outcome.path("period").asString()
                                        + " "
                                        + outcome.path("basis").asString()
                                        + " "
                                        + outcome.path("value").asString()
                                        + " "
                                        + outcome.path("serviceArea").asString(""))
                                .strip())
                .toList();
    }

    private static JsonNode tree(PlanState state, String period) {
        return StoredJson.MAPPER.readTree(ReportDocument.of(state, period).text());
    }

    private static JsonNode earlier(PlanState state, String period, String indicator) {
        return tree(state, period)
                .path("indicators")
                .valueStream()
                .filter(i -> i.path("key").asString().equals(indicator))
                .findFirst()
                .orElseThrow()
                .path("earlierOutcomes");
    }
}
