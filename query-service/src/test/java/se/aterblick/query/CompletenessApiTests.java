package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.figures.Csv;
import tools.jackson.databind.JsonNode;

/** What is due, of whom and when, over HTTP. */
class CompletenessApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";
    private static final String UR1 = "/completeness?plan=small-2024&period=UR1";

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
    void tellsWhatIsDueForWhomByWhenAndWhatCame() {
        JsonNode row = rows(UR1 + "&item=beredskap").get(0);

        assertThat(row.path("committee").asString()).isEqualTo("driftnamnden");
        assertThat(row.path("name").asString()).isEqualTo("Förstärkt försörjningsberedskap");
        assertThat(row.path("number").asString()).isEqualTo("7.1.1.1");
        assertThat(texts(row.path("responsible")))
                .containsExactly("Ekonomichef", "Beredskapssamordnare");
        assertThat(texts(row.path("serviceAreas"))).containsExactly("kost", "fastighet");
        assertThat(row.path("dueDate").asString()).isEqualTo("2024-05-20");
        assertThat(row.path("state").asString()).isEqualTo("OVERDUE");
        assertThat(texts(row.path("partsReported"))).containsExactly("kost");
        assertThat(texts(row.path("partsMissing"))).containsExactly("fastighet");
        assertThat(row.has("reportedAt")).isFalse();
        JsonNode late = rows(UR1 + "&item=matsvinn").get(0);
        assertThat(late.path("state").asString()).isEqualTo("REPORTED_LATE");
        assertThat(late.path("reportedAt").asString()).isEqualTo("2024-05-24T22:30:00Z");
        assertThat(late.path("actor").asString()).isEqualTo("person-7");
        assertThat(late.path("role").asString()).isEqualTo("CONTROLLER");
        assertThat(late.path("eventId").asString()).isEqualTo("small-2024-5");
        JsonNode corrected = rows(UR1 + "&item=osa-varde").get(0);
        assertThat(corrected.path("state").asString()).isEqualTo("REPORTED");
        assertThat(corrected.path("eventId").asString()).isEqualTo("small-2024-1");
        assertThat(rows(UR1 + "&item=portioner").get(0).path("missingReason").asString())
                .isEqualTo("Byte av system");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    15 | plan=small-2024&period=UR1
                    14 | plan=small-2024&period=UR2
                    43 | year=2024
                    52 | committee=driftnamnden
                    3  | plan=small-2024&item=beredskap
                    3  | plan=small-2024&responsible=Ekonomichef
                    3  | plan=small-2024&kind=control-result
                    1  | plan=small-2024&state=MISSING_WITH_REASON
                    1  | plan=small-2024&state=REPORTED_LATE
                    3  | plan=small-2024&period=UR1&serviceArea=kost&state=OVERDUE
                    0  | plan=small-2024&item=hv-1&period=AR
                    1  | plan=small-2024&item=hv-1
                    15 | period=UR1&dueTo=2024-05-20
                    1  | plan=small-2024&reportedFrom=2024-05-25&reportedTo=2024-05-25
                    """)
    void findsRows(int expected, String filter) {
        assertThat(rows("/completeness?limit=500&" + filter)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-05-20           | matsvinn | NOT_REPORTED
                    2024-05-21           | matsvinn | OVERDUE
                    2024-05-24           | matsvinn | OVERDUE
                    2024-05-24T22:29:59Z | matsvinn | OVERDUE
                    2024-05-25           | matsvinn | REPORTED_LATE
                    2024-05-14           | osa-varde | NOT_REPORTED
                    2024-05-15           | osa-varde | REPORTED
                    submission:1         | nojda-anvandare | OVERDUE
                    submission:1         | osa-varde | REPORTED
                    """)
    void tellsWhatWasMissingThen(String asOf, String item, String state) {
        JsonNode rows = rows(UR1 + "&item=" + item + "&asOf=" + asOf);

        assertThat(rows.get(0).path("state").asString()).isEqualTo(state);
    }

    @Test
    void tellsWhatWasMissingWhenTheReportWasSent() {
        String missing = "&state=OVERDUE&state=MISSING_WITH_REASON&sort=item&limit=500";

        JsonNode sent = rows(UR1 + "&version=1" + missing);

        assertThat(sent.valueStream().map(row -> row.path("item").asString()))
                .containsExactly(
                        "behorigheter",
                        "beredskap",
                        "beredskap-lager",
                        "digital-bestallning",
                        "dygnsportioner",
                        "hv-1",
                        "kost-resultat",
                        "matsvinn-vaga",
                        "nojda-anvandare",
                        "portioner",
                        "sjukfranvaro",
                        "total");
        assertThat(rows("/completeness?asOf=submission:1&limit=500")).hasSize(15);
    }

    @Test
    void pagesThroughTheSameRowsNowAndThen() {
        for (String then : List.of("", "&asOf=2024-12-31")) {
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                Answer page =
                        get(
                                "/completeness?limit=7&sort=-dueDate,name&plan=small-2024"
                                        + then
                                        + cursor);
                page.json().path("items").forEach(row -> paged.add(row.toString()));
                cursor = page.json().has("nextCursor") ? "&cursor=" + page.at("/nextCursor") : "";
            } while (!cursor.isEmpty());

            assertThat(paged)
                    .hasSize(43)
                    .containsExactlyElementsOf(
                            rows("/completeness?limit=500&sort=-dueDate,name&plan=small-2024"
                                            + then)
                                    .valueStream()
                                    .map(JsonNode::toString)
                                    .toList());
        }
    }

    @Test
    void summarisesEachPlanAndPeriod() {
        JsonNode summary = get("/completeness/summary?plan=small-2024").json().path("items");

        assertThat(summary.valueStream().map(s -> s.path("period").asString()))
                .containsExactly("UR1", "UR2", "AR");
        JsonNode spring = summary.get(0);
        assertThat(spring.path("entries").asInt()).isEqualTo(15);
        assertThat(spring.at("/states/REPORTED").asInt()).isEqualTo(2);
        assertThat(spring.at("/states/REPORTED_LATE").asInt()).isEqualTo(1);
        assertThat(spring.at("/states/MISSING_WITH_REASON").asInt()).isEqualTo(1);
        assertThat(spring.at("/states/OVERDUE").asInt()).isEqualTo(11);
        assertThat(spring.at("/states/NOT_REPORTED").asInt()).isZero();
        assertThat(
                        get("/completeness/summary?plan=small-2024&asOf=2024-05-01")
                                .at("/items/0/states/NOT_REPORTED"))
                .isEqualTo("15");
        Answer first = get("/completeness/summary?limit=3");
        Answer rest = get("/completeness/summary?limit=3&cursor=" + first.at("/nextCursor"));
        assertThat(rest.at("/items/0/planId")).isEqualTo("small-2025");
        assertThat(rest.json().has("nextCursor")).isFalse();
    }

    @Test
    void exportsExactlyTheseRows() {
        String list = "/completeness?plan=small-2024&period=UR1&sort=item";
        Answer file = service.auditor().with("Accept", "text/csv").get(API + list);

        List<List<String>> lines = Csv.read(file.text(), ',');

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(lines).hasSize(16);
        assertThat(lines.getFirst()).contains("Ansvariga", "Läge", "Delar som saknas");
        assertThat(lines.get(2)).contains("Ekonomichef; Beredskapssamordnare", "OVERDUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | unknown-filter-value | /completeness?state=LATE
                    400 | unknown-filter-value | /completeness?kind=statuses
                    400 | unknown-parameter | /completeness?areas=kost
                    400 | unknown-sort-column | /completeness?sort=responsible
                    400 | invalid-as-of | /completeness?asOf=yesterday
                    400 | invalid-parameter | /completeness?version=one
                    400 | invalid-parameter | /completeness?asOf=submission:0
                    400 | invalid-parameter | /completeness?asOf=2024-01-01&version=1
                    400 | invalid-cursor | /completeness/summary?cursor=AAAA
                    400 | unknown-filter-value | /commitments?state=LOST
                    400 | invalid-as-of | /commitments?asOf=then
                    400 | unknown-parameter | /forecasts?line=x
                    404 | unknown-version | /completeness?plan=small-2024&period=UR1&version=2
                    404 | not-known-then | /completeness?plan=small-2024&asOf=2020-01-01
                    404 | unknown-plan | /completeness?plan=small-2042
                    403 | committee-not-allowed | /commitments?committee=andra
                    403 | committee-not-allowed | /forecasts?plan=annan-2024
                    """)
    void tellsWhatIsWrong(int status, String code, String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    @Test
    void showsNothingOfOtherCommittees() {
        for (String list : List.of("/completeness", "/completeness/summary", "/commitments")) {
            for (String then : List.of("", "?asOf=2024-12-31")) {
                assertThat(
                                service.as("AUDITOR", "tredje")
                                        .get(API + list + then)
                                        .json()
                                        .at("/items"))
                        .as(list + then)
                        .isEmpty();
            }
        }
        assertThat(rows("/completeness?asOf=2020-01-01")).isEmpty();
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
