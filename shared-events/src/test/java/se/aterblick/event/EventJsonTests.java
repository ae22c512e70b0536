package se.aterblick.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.GoldenEvents;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.fixtures.StoredJson;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was stored once can be read for ever, and is written the same way for ever. */
class EventJsonTests {

    private static final JsonMapper JSON = StoredJson.MAPPER;

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheGoldenFileOfEveryType(EventType type) {
        assertThat(JSON.readValue(golden(type), type.eventClass()))
                .isEqualTo(GoldenEvents.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void writesTheGoldenFileOfEveryType(EventType type) {
        String written =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(GoldenEvents.of(type))
                        + "\n";
        Golden.leave(GoldenEvents.fileName(type), written);

        assertThat(written).isEqualTo(golden(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void leavesNoFieldOutOfTheGoldenFile(EventType type) {
        // Only the reason why there is no status or no outcome cannot stand beside the others.
        JsonNode everything = JsonMapper.builder().build().valueToTree(GoldenEvents.of(type));
        List<String> absent =
                everything
                        .propertyStream()
                        .filter(p -> p.getValue().isNull())
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.equals("missingReason"))
                        .toList();
        assertThat(absent).isEmpty();
    }

    /** It is shown in the template of its format, and written back as it is. */
    @Test
    void readsAndWritesASubmissionOfBeforeTemplatesWereRecorded() {
        String stored = Golden.text("events/report.submitted-r1.json").orElseThrow();
        ReportSubmitted read = JSON.readValue(stored, ReportSubmitted.class);

        assertThat(read).isEqualTo(GoldenEvents.submitted(null));
        assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read) + "\n")
                .isEqualTo(stored);
    }

    @Test
    void getsBackEveryEventOfRandomHistories() {
        for (long seed = 0; seed < 20; seed++) {
            for (RecordedEvent recorded : RandomHistory.of(seed, 60)) {
                PlanEvent event = recorded.event();
                String stored = JSON.writeValueAsString(event);

                assertThat(JSON.readValue(stored, EventType.of(event).eventClass()))
                        .isEqualTo(event);
            }
        }
    }

    static List<Fact> facts() {
        return GoldenEvents.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void keepsTheKindOfAFactInsideACorrection(Fact fact) {
        FactCorrected correction =
                new FactCorrected(HandMadeStream.eventId(17), "Felskrivning.", fact);

        JsonNode stored = JSON.valueToTree(correction);

        assertThat(stored.path("replacement").path("kind").asString())
                .isEqualTo(fact.key().kind().code());
        assertThat(JSON.treeToValue(stored, FactCorrected.class)).isEqualTo(correction);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void storesAFactEventAsItsFactAndReadsItWithOrWithoutItsKind(Fact fact) {
        FactEvent event = FactEvent.of(fact);
        ObjectNode stored = JSON.valueToTree(event);

        assertThat(stored).isEqualTo(JSON.valueToTree(fact));
        assertThat(stored.remove("kind").asString()).isEqualTo(fact.key().kind().code());
        assertThat(JSON.treeToValue(stored, event.getClass())).isEqualTo(event);
    }

    @Test
    void refusesAFactOfAnotherKindThanTheEvents() {
        Fact fact = new RandomFacts(new Random(1)).in("UR1");
        String other = fact instanceof Outcome ? "status" : "outcome";
        assertUnreadable("{\"kind\":\"%s\"}".formatted(other), FactEvent.of(fact).getClass());
        assertUnreadable("{\"kind\":\"unheard-of\"}", OutcomeRecorded.class);
        assertUnreadable(
                """
                {"corrects":"a","reason":"b","replacement":{"item":"a","period":"UR1","label":"Klart"}}
                """,
                FactCorrected.class);
    }

    @Test
    void readsAnOutcomeThatLeavesOutAllItMay() {
        OutcomeRecorded read =
                JSON.readValue(
                        "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\"}",
                        OutcomeRecorded.class);

        assertThat(read.fact().basis()).isEqualTo(MeasureBasis.PERIOD);
        assertThat(read.fact().value()).isEqualTo(Decimal.of("4.0"));
        assertThat(read.fact().breakdown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":4.0}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":4}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"basis\":1}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"basis\":\"1\"}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"basis\":\"month\"}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"basis\":\"\"}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"value\":\"5.0\"}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"unheardOf\":1}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"comment\":7}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"comment\":true}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"comment\":\"\\ud800\"}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\",\"breakdown\":{}}",
                "{\"indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\"} {}",
                "{\"Indicator\":\"a\",\"period\":\"AR\",\"value\":\"4.0\"}",
                "[]",
                "\"\"",
                ""
            })
    void refusesAnOutcomeStoredInAnyOtherWay(String json) {
        assertUnreadable(json, OutcomeRecorded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"version\":null,", "\"version\":\"1\",", "\"version\":1.7,"})
    void refusesAReferralWhoseVersionIsNoInteger(String version) {
        assertUnreadable(
                "{" + version + "\"period\":\"AR\",\"reason\":\"Skäl\"}", ReportReferredBack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20000",
                "\"20000\"",
                "\"2025-02-01T10:00:00Z\"",
                "\"2025-02-30\"",
                "\"2025-2-1\"",
                "\"\"",
                "true"
            })
    void refusesADateThatIsNoPlainDate(String date) {
        assertUnreadable("{\"period\":\"AR\",\"verifiedOn\":" + date + "}", MinutesVerified.class);
    }

    private static void assertUnreadable(String json, Class<?> type) {
        assertThatThrownBy(() -> JSON.readValue(json, type)).isInstanceOf(JacksonException.class);
    }

    private static String golden(EventType type) {
        String name = GoldenEvents.fileName(type);
        return Golden.text(name)
                .orElseThrow(() -> new AssertionError("no golden file golden/" + name));
    }
}
