package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What became of promises, and how forecasts came out, over HTTP. */
class CommitmentsApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";

    private static RunningService service;

    @BeforeAll
    static void live() {
        List<PlanStream> plans = CompletenessStory.lived(DATABASE);
        service = RunningService.start(DATABASE);
        plans.forEach(service::awaitHead);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsWhatWasPromisedAndPostponed() {
        JsonNode row = rows("/commitments?state=POSTPONED").get(0);

        assertThat(row.path("item").asString()).isEqualTo("beredskap");
        assertThat(row.path("dueDate").asString()).isEqualTo("2025-03-31");
        assertThat(row.path("earlierDueDate").asString()).isEqualTo("2024-12-31");
        assertThat(row.path("label").asString()).isEqualTo("Skjuts till 2025");
        assertThat(row.path("saidAt").asString()).isEqualTo("2024-09-10T09:00:00Z");
        assertThat(row.path("role").asString()).isEqualTo("CONTROLLER");
        assertThat(rows("/commitments?state=OVERDUE&plan=small-2024&item=beredskap")).hasSize(1);
        assertThat(rows("/commitments?state=OVERDUE&asOf=2025-01-31&item=beredskap&year=2024"))
                .isEmpty();
    }

    @Test
    void tellsWhatWasPassedOverAndWhatVanished() {
        JsonNode silent =
                rows("/commitments?state=SILENT&plan=small-2024&item=matsvinn-vaga").get(0);
        JsonNode vanished = rows("/commitments?state=VANISHED&limit=500");

        assertThat(silent.path("periodsInARow").asInt()).isEqualTo(2);
        assertThat(texts(silent.path("silentPeriods"))).containsExactly("UR1", "UR2");
        // Every item goes on under its own id; what was measured is measured no more.
        assertThat(vanished.valueStream().map(row -> row.path("item").asString()))
                .containsExactly("matsvinn", "osa-varde");
        assertThat(vanished.get(0).path("laterPlanId").asString()).isEqualTo("small-2025");
        assertThat(vanished.get(0).path("afterEventId").asString()).isEqualTo("small-2025-0");
        assertThat(vanished.get(0).path("eventId").asString()).isEqualTo("small-2024-5");
    }

    @Test
    void holdsForecastsAgainstWhatCame() {
        JsonNode rows = rows("/forecasts?budgetLine=periodresultat&sort=periodTo");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("forecast").asString()).isEqualTo("-3.0");
        assertThat(rows.get(0).path("finalOutcome").asString()).isEqualTo("-4.4");
        assertThat(rows.get(0).path("derivedDifference").asString()).isEqualTo("1.4");
        assertThat(rows.get(1).has("derivedDifference")).isFalse();
        assertThat(rows("/forecasts?asOf=2024-12-31&year=2024").get(0).has("finalOutcome"))
                .isFalse();
        assertThat(rows("/forecasts?derivedDifferenceFrom=1.5")).isEmpty();
    }

    private static Answer get(String path) {
        return service.auditor().get(API + path);
    }

    private static JsonNode rows(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
