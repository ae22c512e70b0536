package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.RunningService.Call;
import tools.jackson.databind.JsonNode;

/** One measure over three years, and reports beside those of other years. */
class SeriesApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";

    private static RunningService service;

    @BeforeAll
    static void live() {
        List<PlanStream> plans = ThreeYears.lived(DATABASE);
        service = RunningService.start(DATABASE);
        plans.forEach(service::awaitHead);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void showsAnIndicatorOverTheYearsWithTheTargetThenInForce() {
        JsonNode rows = get("/indicators/matsvinn/series").at("/items");

        assertThat(texts(rows, "/planId"))
                .containsExactly("small-2022", "small-2023", "small-2024", "small-2024");
        assertThat(texts(rows, "/period/code")).containsExactly("ARS", "", "UR1", "AR");
        assertThat(texts(rows, "/period/to"))
                .containsExactly("2022-12-31", "", "2024-04-30", "2024-12-31");
        assertThat(texts(rows, "/reported"))
                .containsExactly("NOTHING", "NOTHING", "VALUE", "VALUE");
        assertThat(texts(rows, "/value")).containsExactly("", "", "90", "85.6");
        assertThat(texts(rows, "/target")).containsExactly("100", "110", "100", "85");
        assertThat(texts(rows, "/verdict")).containsExactly("", "", "ON_TARGET", "OFF_TARGET");
        assertThat(texts(rows, "/definition"))
                .containsExactly("version-1", "now", "version-1", "version-1");
        assertThat(texts(rows, "/definedBy/sequence")).containsExactly("0", "0", "0", "4");
        assertThat(texts(rows, "/unit")).containsOnly("g/portion");
    }

    @Test
    void tellsWhatWasCorrected() {
        JsonNode row = get("/indicators/matsvinn/series?fromYear=2024").at("/items/1");

        assertThat(row.at("/corrected").asBoolean()).isTrue();
        assertThat(row.at("/recorded/corrects").asString()).isEqualTo("small-2024-5");
        assertThat(row.at("/recorded/reason").asString()).isEqualTo("Avläst fel");
    }

    @Test
    void followsAnIndicatorUnderItsOtherNamesInBothDirections() {
        for (String key : List.of("utslapp", "koldioxid")) {
            JsonNode series = get("/indicators/" + key + "/series");

            assertThat(texts(series.at("/items"), "/key"))
                    .containsExactly("utslapp", "koldioxid", "koldioxid");
            assertThat(texts(series.at("/items"), "/value")).containsExactly("139", "", "79");
            assertThat(texts(series.at("/items"), "/target")).containsExactly("140", "115", "115");
            assertThat(series.at("/definitions/1/from/0/relation").asString())
                    .isEqualTo("CONTINUES");
        }
        assertThat(texts(get("/indicators/bilar/series").at("/items"), "/key"))
                .containsExactly("bilar", "bussar", "fordon", "fordon");
    }

    @Test
    void flagsUnitsThatDifferAndConvertsNothing() {
        JsonNode flags = get("/indicators/koldioxid/series").at("/flags");

        assertThat(texts(flags, "/code")).containsExactly("unit-differs");
        assertThat(flags.at("/0/values/small-2022~1utslapp").asString()).isEqualTo("g/km");
        assertThat(flags.at("/0/values/small-2024~1koldioxid").asString()).isEqualTo("kg");
    }

    @Test
    void showsTheSameKeyOfTheWholeOrganisationToWhomItIsVisible() {
        Answer both =
                service.as("CONTROLLER", "driftnamnden", "andra")
                        .get(API + "/indicators/matsvinn/series");

        assertThat(texts(both.json().at("/items"), "/committee")).contains("andra");
        assertThat(texts(both.json().at("/items"), "/value")).contains("94");
        assertThat(get("/indicators/matsvinn/series").toString()).doesNotContain("annan-2023");
    }

    @Test
    void filtersByPlanYearCommitteeAreaAndBasis() {
        String series = "/indicators/matsvinn/series";

        assertThat(get(series + "?plan=small-2022").at("/items").size()).isEqualTo(1);
        assertThat(get(series + "?plan=small-2022&plan=small-2023").at("/items").size())
                .isEqualTo(2);
        assertThat(get(series + "?fromYear=2023&toYear=2023").at("/items").size()).isEqualTo(1);
        assertThat(get(series + "?committee=driftnamnden").at("/items").size()).isEqualTo(4);
        assertThat(get(series + "?serviceArea=kost").at("/items").size()).isZero();
        assertThat(get(series + "?basis=PERIOD").at("/items").size()).isEqualTo(4);
        assertThat(get(series + "?basis=MONTH").at("/items").size()).isZero();
    }

    @Test
    void refusesPlansAndCommitteesOfOthersAndNamesTheNearestKeys() {
        Call auditor = service.auditor();

        assertThat(auditor.get(API + "/indicators/matsvinn/series?plan=annan-2023").status())
                .isEqualTo(403);
        assertThat(auditor.get(API + "/indicators/matsvinn/series?committee=andra").status())
                .isEqualTo(403);
        assertThat(auditor.get(API + "/indicators/matsvinn/series?basis=SOON").at("/code"))
                .isEqualTo("invalid-parameter");
        Answer unknown = auditor.get(API + "/indicators/matsvin/series");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("unknown-indicator");
        assertThat(unknown.at("/nearest/0")).isEqualTo("matsvinn");
        assertThat(auditor.get(API + "/indicators/hemlig/series").at("/code"))
                .isEqualTo("unknown-indicator");
        Answer figure = auditor.get(API + "/volume-figures/portioner/series");
        assertThat(figure.at("/code")).isEqualTo("unknown-volume-figure");
        assertThat(figure.at("/nearest/0")).isEqualTo("dygnsportioner");
    }

    @Test
    void putsStatedEarlierFiguresBesideWhatWasReportedThen() {
        JsonNode series = get("/volume-figures/dygnsportioner/series");

        assertThat(texts(series.at("/items"), "/value")).containsExactly("1000", "350", "1100");
        JsonNode contradicted = series.at("/items/2/comparisons/0");
        assertThat(contradicted.at("/value").asString()).isEqualTo("999");
        assertThat(contradicted.at("/elsewhere/0/planId").asString()).isEqualTo("small-2022");
        assertThat(contradicted.at("/elsewhere/0/value").asString()).isEqualTo("1000");
        assertThat(contradicted.at("/agrees").asBoolean(true)).isFalse();
        assertThat(series.at("/items/1/comparisons/0").has("agrees")).isFalse();
        assertThat(texts(series.at("/flags"), "/code")).containsExactly("comparison-differs");
    }

    @Test
    void tellsWhatContinuesWhat() {
        JsonNode entries = get("/plans/small-2024/lineage").at("/entries");

        assertThat(relations(entries, "fordon")).containsExactly("MERGES", "MERGES");
        assertThat(relations(entries, "lager-a")).containsExactly("SPLITS");
        assertThat(relations(entries, "koldioxid")).containsExactly("CONTINUES");
        assertThat(relations(entries, "matsvinn")).containsExactly("SAME_KEY");
        assertThat(relations(entries, "nytt")).isEmpty();
        JsonNode earlier = get("/plans/small-2022/lineage").at("/entries");
        assertThat(texts(entry(earlier, "forrad").at("/successors"), "/id"))
                .containsExactly("lager-a", "lager-b");
    }

    @Test
    void showsThePlansOfOthersAsBareReferences() {
        JsonNode own = entry(get("/plans/small-2024/lineage").at("/entries"), "dold");
        JsonNode both =
                entry(
                        service.as("AUDITOR", "driftnamnden", "andra")
                                .get(API + "/plans/small-2024/lineage")
                                .json()
                                .at("/entries"),
                        "dold");

        assertThat(own.at("/predecessors/0/id").asString()).isEqualTo("hemlig");
        assertThat(own.at("/predecessors/0/visible").asBoolean(true)).isFalse();
        assertThat(own.at("/predecessors/0").has("name")).isFalse();
        assertThat(both.at("/predecessors/0/name").asString()).isEqualTo("Indikator hemlig");
    }

    @Test
    void judgesOldOutcomesByTodaysDefinitionsBesideThoseOfThen() {
        JsonNode restated = get("/plans/small-2024/reports/UR1/restated");

        assertThat(restated.at("/then/point").asString()).isEqualTo("version-1");
        assertThat(restated.at("/note").asString())
                .contains("Inget som har rapporterats är ändrat");
        assertThat(restated.at("/differing").asInt()).isEqualTo(1);
        assertThat(restated.at("/outcomes/0/then/verdict").asString()).isEqualTo("ON_TARGET");
        assertThat(restated.at("/outcomes/0/then/target").asString()).isEqualTo("100");
        assertThat(restated.at("/outcomes/0/then/definedBy/sequence").asInt()).isZero();
        assertThat(restated.at("/outcomes/0/today/verdict").asString()).isEqualTo("OFF_TARGET");
        assertThat(restated.at("/outcomes/0/today/target").asString()).isEqualTo("85");
        assertThat(restated.at("/outcomes/0/today/definedBy/sequence").asInt()).isEqualTo(4);
        assertThat(restated.at("/outcomes/0/differs").asBoolean()).isTrue();
    }

    @Test
    void restatesAnyVersionOrTime() {
        String report = "/plans/small-2024/reports/AR/restated";

        JsonNode before = get(report + "?asOf=2025-01-10T08:00:00Z");
        assertThat(before.at("/outcomes/0/value").asString()).isEqualTo("84.6");
        assertThat(before.at("/outcomes/0/correctedSince").asBoolean()).isTrue();
        assertThat(before.at("/differing").asInt(-1)).isZero();
        assertThat(get(report + "?version=1").at("/outcomes").size()).isEqualTo(3);
        Call auditor = service.auditor();
        assertThat(auditor.get(API + report + "?version=approved").at("/code"))
                .isEqualTo("not-approved");
        assertThat(auditor.get(API + report + "?version=1&asOf=2025-01-10").at("/code"))
                .isEqualTo("restated-point");
    }

    private static JsonNode get(String path) {
        Answer answer = service.auditor().get(API + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode rows, String pointer) {
        return rows.valueStream().map(row -> row.at(pointer).asString("")).toList();
    }

    private static JsonNode entry(JsonNode entries, String id) {
        return entries.valueStream()
                .filter(entry -> entry.at("/id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> relations(JsonNode entries, String id) {
        return texts(entry(entries, id).at("/predecessors"), "/relation");
    }
}
