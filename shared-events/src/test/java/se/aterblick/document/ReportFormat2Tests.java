package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.fixtures.StoredJson;
import se.aterblick.state.PlanState;
import tools.jackson.databind.JsonNode;

/** What format 2 says beyond format 1. */
class ReportFormat2Tests {

    @Test
    void saysWhichDefinitionAnEvaluationUsed() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        JsonNode before = outcomes(tree(stream.state(), "UR1"), "osa-varde").get(0);
        RecordedEvent revised =
                stream.add(
                        new PlanRevised(GoldenRevisions.decision(), GoldenRevisions.all().get(0)));
        JsonNode after = outcomes(tree(stream.state(), "UR1"), "osa-varde").get(0);

        assertThat(before.at("/evaluation/definedBy/sequence").asInt()).isZero();
        assertThat(before.at("/evaluation/target").asString()).isEqualTo("67");
        assertThat(after.at("/evaluation/definedBy/sequence").asLong())
                .isEqualTo(revised.sequence());
        assertThat(after.at("/evaluation/target").asString()).isEqualTo("68.0");
    }

    @Test
    void showsTheParentsTargetBesideTheOwnOne() {
        JsonNode outcome =
                outcomes(tree(SmallPlanStream.revisedYear().state(), "AR"), "sjukfranvaro").get(0);

        assertThat(outcome.at("/evaluation/target").asString()).isEqualTo("6.5");
        assertThat(outcome.at("/evaluation/parentTarget/value").asString()).isEqualTo("5.2");
        assertThat(outcome.at("/evaluation/parentTarget/met").asBoolean()).isFalse();
    }

    @Test
    void tellsARevisionWithWhatStoodBefore() {
        JsonNode report = tree(SmallPlanStream.revisedYear().state(), "AR");
        JsonNode frame = report.path("revisions").get(1);

        assertThat(frame.at("/before/value").asString()).isEqualTo("16.98");
        assertThat(frame.at("/after/value").asString()).isEqualTo("18.98");
        assertThat(frame.at("/decision/decidedBy").asString()).isEqualTo("Regionfullmäktige");
        assertThat(report.at("/focusAreas/1/assignments/0/withdrawn/reason").asString())
                .isEqualTo("Upphandlingen avbröts.");
    }

    @Test
    void leavesVolumeFiguresOutOfFormat1() {
        PlanState state = SmallPlanStream.revisedYear().state();

        assertThat(ReportDocument.of(state, "AR", "aterblick-report/1").text())
                .doesNotContain("dygnsportioner");
        assertThat(document(state, "AR").text()).contains("\"405000\"");
    }

    private static ReportDocument document(PlanState state, String period) {
        return ReportDocument.of(state, period);
    }

    private static JsonNode tree(PlanState state, String period) {
        return StoredJson.MAPPER.readTree(document(state, period).text());
    }

    private static JsonNode outcomes(JsonNode report, String indicator) {
        return report.path("indicators")
                .valueStream()
                .filter(i -> i.path("key").asString().equals(indicator))
                .findFirst()
                .orElseThrow()
                .path("outcomes");
    }
}
