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

/** A report beside that of an earlier year, over HTTP. */
class EarlierYearApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";
    private static final String LAST_YEAR =
            API + "/plans/small-2024/reports/AR/changes-from-earlier-year";

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
    void comparesAReportWithThatOfTheYearBeforeWhichIsTheLatest() {
        JsonNode changes = get("/plans/small-2024/reports/AR/changes-from-earlier-year");

        assertThat(changes.at("/earlier/planId").asString()).isEqualTo("small-2023");
        assertThat(changes.at("/earlier/basis").asString()).isEqualTo("now");
        JsonNode waste = continued(changes, "matsvinn");
        assertThat(waste.at("/relation").asString()).isEqualTo("SAME_KEY");
        assertThat(field(waste, "target").at("/earlier").asString()).isEqualTo("110");
        assertThat(field(waste, "target").at("/derivedDifference").asString()).isEqualTo("-25");
    }

    @Test
    void comparesAcrossYearsWhatWasRenamedMergedOrSplit() {
        JsonNode changes = service.auditor().get(LAST_YEAR + "?plan=small-2022").json();

        assertThat(changes.at("/earlier/period").asString()).isEqualTo("ARS");
        assertThat(changes.at("/earlier/basis").asString()).isEqualTo("approved");
        assertThat(changes.at("/now/basis").asString()).isEqualTo("now");
        JsonNode goods = continued(changes, "koldioxid");
        assertThat(goods.at("/relation").asString()).isEqualTo("CONTINUES");
        assertThat(field(goods, "value").at("/now").asString()).isEqualTo("79");
        assertThat(field(goods, "value").has("derivedDifference")).isFalse();
        assertThat(continued(changes, "fordon").at("/relation").asString()).isEqualTo("MERGES");
        assertThat(continued(changes, "fordon").at("/earlier").size()).isEqualTo(2);
        assertThat(continued(changes, "fordon").at("/differences").isEmpty()).isTrue();
        assertThat(continued(changes, "lager-b").at("/relation").asString()).isEqualTo("SPLITS");
        JsonNode same = continued(changes, "samma");
        assertThat(field(same, "progress").at("/earlier").asString()).isEqualTo("NOT_STARTED");
        assertThat(field(same, "progress").at("/now").asString()).isEqualTo("DONE");
        JsonNode portions = continued(changes, "dygnsportioner");
        assertThat(field(portions, "value").at("/derivedDifference").asString()).isEqualTo("100");
        JsonNode result = continued(changes, "periodresultat");
        assertThat(field(result, "deviation").at("/earlier").asString()).isEqualTo("-2.0");
        assertThat(field(result, "deviation").at("/derivedDifference").asString())
                .isEqualTo("3.50");
        assertThat(texts(changes.at("/new"), "/id")).containsExactly("nytt", "dold");
        assertThat(texts(changes.at("/ended"), "/id")).containsExactly("gammalt");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Call auditor = service.auditor();
        String first = API + "/plans/small-2022/reports/ARS/changes-from-earlier-year";

        assertThat(auditor.get(first).at("/code")).isEqualTo("no-earlier-plan");
        assertThat(auditor.get(first + "?plan=small-2024").at("/code"))
                .isEqualTo("not-an-earlier-plan");
        assertThat(auditor.get(LAST_YEAR + "?plan=annan-2023").at("/code"))
                .isEqualTo("committee-not-allowed");
        assertThat(auditor.get(LAST_YEAR + "?earlierPeriod=XX").at("/code"))
                .isEqualTo("unknown-period");
        assertThat(
                        auditor.get(API + "/plans/small-2024/reports/UR1/changes-from-earlier-year")
                                .at("/code"))
                .isEqualTo("no-such-earlier-period");
    }

    private static JsonNode get(String path) {
        Answer answer = service.auditor().get(API + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode rows, String pointer) {
        return rows.valueStream().map(row -> row.at(pointer).asString("")).toList();
    }

    private static JsonNode continued(JsonNode changes, String id) {
        return changes.at("/continued")
                .valueStream()
                .filter(each -> each.at("/now/id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode field(JsonNode continued, String name) {
        return continued
                .at("/differences")
                .valueStream()
                .filter(each -> each.at("/field").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
