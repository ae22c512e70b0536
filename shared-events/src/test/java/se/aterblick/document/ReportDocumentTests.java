package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.GoldenEvents;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.fixtures.StoredJson;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.StatedThreshold;
import se.aterblick.state.PlanState;
import se.aterblick.value.Decimal;
import tools.jackson.databind.JsonNode;

/** The bytes of every format, pinned: they must be the same for ever. */
class ReportDocumentTests {

    @ParameterizedTest
    @CsvSource({"1, UR1", "1, UR2", "1, AR", "2, UR1", "2, AR", "3, UR1", "3, UR2", "3, AR"})
    void hasTheBytesOfTheGoldenDocument(int format, String period) {
        String name =
                "documents/report-" + format + "-" + period.toLowerCase(Locale.ROOT) + ".json";
        HandMadeStream stream = SmallPlanStream.ofGolden(format);
        ReportDocument document =
                ReportDocument.of(stream.state(), period, "aterblick-report/" + format);
        Golden.leave(name, document.text());

        assertThat(Golden.text(name)).as("golden/" + name).contains(document.text());
        assertThat(document.format()).isEqualTo("aterblick-report/" + format);
        assertThat(document.bytes()).isEqualTo(document.text().getBytes(StandardCharsets.UTF_8));
        assertThat(document.hash()).isEqualTo(ContentHash.of(document.bytes()));
        assertThat(ReportDocument.isKnown(document.format())).isTrue();
    }

    @Test
    void hasTheHashThatWasOnceSubmitted() {
        HandMadeStream year = SmallPlanStream.wholeYear();

        assertThat(ReportDocument.of(year.state(), "AR", "aterblick-report/1").hash())
                .hasToString(
                        "sha-256:1c956c29f94148910486ddb14cb645ee9452062116bdf2a9e30c311297debf29");
        assertThat(ReportDocument.of(year.state(), "UR1", "aterblick-report/1").hash())
                .hasToString(
                        "sha-256:c440ae9c6f1885dee8676f069d52262d81eaef0cf3a5574615717c95db40ef9a");
    }

    @Test
    void isWhatTheReferenceImplementationCallsCanonical() throws IOException {
        String text = document(SmallPlanStream.wholeYear().state(), "AR").text();

        assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
    }

    @Test
    void isTheSameHoweverOftenTheStreamIsFolded() {
        List<RecordedEvent> events = SmallPlanStream.wholeYear().events();

        assertThat(document(PlanState.fold(events), "AR"))
                .isEqualTo(document(PlanState.fold(events), "AR"));
    }

    @Test
    void isTheSameOnceTheEventsHaveBeenStoredAndReadAgain() {
        HandMadeStream year = SmallPlanStream.wholeYear();
        HandMadeStream read = new HandMadeStream(year.events().getFirst().planId());
        for (RecordedEvent e : year.events()) {
            String stored = StoredJson.MAPPER.writeValueAsString(e.event());
            PlanEvent event = StoredJson.MAPPER.readValue(stored, e.event().getClass());
            read.add(new RecordedEvent(e.planId(), e.provenance(), e.command(), event));
        }

        assertThat(document(read.state(), "AR")).isEqualTo(document(year.state(), "AR"));
    }

    @Test
    void isNotChangedByTheLifeOfTheReport() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        ReportDocument before = document(stream.state(), "UR1");
        LocalDate day = LocalDate.of(2024, 6, 5);

        stream.submit("UR1");
        assertThat(document(stream.state(), "UR1")).isEqualTo(before);
        stream.add(new ReportReferredBack("UR1", 1, "Skäl", day, "§3", "DN1"));
        assertThat(document(stream.state(), "UR1")).isEqualTo(before);
        stream.submit("UR1");
        stream.approve("UR1", day);
        assertThat(document(stream.state(), "UR1")).isEqualTo(before);
        stream.add(new MinutesVerified("UR1", day, null));
        stream.add(new PublicNoticePosted("UR1", day, day, "Anslag"));
        stream.add(new DecisionDispatched("UR1", List.of("Styrelsen"), day));
        assertThat(document(stream.state(), "UR1")).isEqualTo(before);
    }

    @Test
    void isNotChangedByFactsOfLaterPeriods() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        ReportDocument before = document(stream.state(), "UR1");
        GoldenEvents.facts().forEach(stream::report);

        assertThat(document(stream.state(), "UR1")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void isChangedByAFactOfEveryKind(FactKind kind) {
        Fact fact =
                GoldenEvents.facts().stream()
                        .filter(f -> f.key().kind() == kind)
                        .findFirst()
                        .orElseThrow();
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        String before = document(stream.state(), "AR").text();
        stream.report(fact);
        String reported = document(stream.state(), "AR").text();
        stream.report(Facts.commented(fact, "En annan kommentar."));

        assertThat(reported).isNotEqualTo(before);
        assertThat(document(stream.state(), "AR").text())
                .isNotEqualTo(reported)
                .contains("En annan kommentar.");
    }

    @Test
    void showsTheFiguresAsTheyWereReported() {
        JsonNode report = tree(SmallPlanStream.wholeYear().state(), "AR");

        assertThat(outcomes(report, "nojda-anvandare").get(0).path("value").asString())
                .isEqualTo("4.0");
        assertThat(outcomes(report, "matsvinn").get(0).path("value").asString()).isEqualTo("85.60");
        assertThat(report.path("costTrends").get(0).path("budgetDifference").asString())
                .isEqualTo("-31");
    }

    @Test
    void showsACorrectionWithItsReason() {
        JsonNode waste =
                outcomes(tree(SmallPlanStream.wholeYear().state(), "AR"), "matsvinn").get(0);

        assertThat(waste.path("correction").path("reason").asString())
                .isEqualTo("Fel kök räknades med.");
        assertThat(waste.path("evaluation").path("verdict").asString()).isEqualTo("ON_TARGET");
    }

    @Test
    void saysWhichFactsWereImported() {
        JsonNode report = tree(SmallPlanStream.wholeYear().state(), "AR");

        assertThat(
                        outcomes(report, "osa-varde")
                                .get(0)
                                .path("reported")
                                .path("imported")
                                .asBoolean())
                .isTrue();
        assertThat(outcomes(report, "matsvinn").get(0).path("reported").has("imported")).isFalse();
    }

    @Test
    void statesWhatHasBeenRestatedSinceInReportsThatEndLater() {
        PlanState state = SmallPlanStream.wholeYear().state();

        for (String later : List.of("UR2", "AR")) {
            JsonNode restatements = tree(state, later).path("restatements");
            assertThat(restatements.size()).isEqualTo(1);
            assertThat(restatements.get(0).path("period").asString()).isEqualTo("UR1");
            assertThat(restatements.get(0).path("before").path("value").asString()).isEqualTo("65");
            assertThat(restatements.get(0).path("after").path("value").asString()).isEqualTo("66");
        }
        assertThat(tree(state, "UR1").has("restatements")).isFalse();
    }

    @Test
    void statesARestatementOfWhatWasPrintedBesideAnOutcome() {
        HandMadeStream stream = SmallPlanStream.untilFirstSubmission();
        RecordedEvent green = stream.report(survey(true));
        stream.submit("UR1");
        stream.approve("UR1", SmallPlanStream.UR1_MEETING);
        stream.correct(green, "Fel färg trycktes.", survey(false));

        JsonNode restated = tree(stream.state(), "AR").path("restatements").get(0);

        assertThat(restated.at("/before/statedThresholds/0/met").asBoolean()).isTrue();
        assertThat(restated.at("/after/statedThresholds/0/met").asBoolean()).isFalse();
    }

    @Test
    void ordersNarrativesByTheirNumberAndThoseWithoutOneLast() {
        assertThat(
                        tree(SmallPlanStream.wholeYear().state(), "AR")
                                .path("narratives")
                                .valueStream()
                                .map(narrative -> narrative.path("section").asString()))
                .containsExactly("forord", "inledning", "sammanfattning");
    }

    @Test
    void refusesAnUnknownPeriodOrFormatAndAPlanNotAdopted() {
        PlanState state = SmallPlanStream.untilFirstSubmission().state();

        assertThatIllegalArgumentException().isThrownBy(() -> document(state, "UR3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportDocument.of(state, "UR1", "aterblick-report/0"));
        assertThat(ReportDocument.isKnown("aterblick-report/0")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> document(PlanState.EMPTY, "UR1"));
    }

    private static Outcome survey(boolean green) {
        return new Outcome(
                "osa-varde",
                null,
                "UR1",
                MeasureBasis.PERIOD,
                Decimal.of("65"),
                null,
                null,
                List.of(),
                null,
                List.of(new StatedThreshold("grönt", null, null, green)),
                null,
                null);
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
