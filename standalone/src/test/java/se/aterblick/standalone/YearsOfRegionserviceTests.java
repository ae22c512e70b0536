package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Regionservice 2022 and 2024 side by side: targets of both, outcomes of the later. */
class YearsOfRegionserviceTests {

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final String OWN = "?committee=dn-regionservice";

    @ParameterizedTest
    @CsvSource({
        "matsvinn-patientkost, 100, 100, 85.6, ON_TARGET, g/portion",
        "koldioxid-godstransporter, 140, 115, 79, ON_TARGET, g/km",
        "osa-varde, 65, 67, 65, OFF_TARGET, ''"
    })
    void showTheTargetThenInForceAndTheOutcome(
            String key, String first, String second, String outcome, String verdict, String unit) {
        JsonNode items = get("/indicators/" + key + "/series" + OWN).path("items");
        JsonNode earlier = row(items, "rgs-2022", "");
        JsonNode later = row(items, "rgs-2024", "AR");

        assertThat(earlier.path("target").asString()).isEqualTo(first);
        assertThat(earlier.path("reported").asString()).isEqualTo("NOTHING");
        assertThat(later.path("target").asString()).isEqualTo(second);
        assertThat(later.path("value").asString()).isEqualTo(outcome);
        assertThat(later.path("verdict").asString()).isEqualTo(verdict);
        assertThat(later.path("unit").asString("")).isEqualTo(unit);
        assertThat(later.path("definition").asString()).isEqualTo("version-1");
    }

    @Test
    void showTheSharedIndicatorOfTheOtherCommitteeBetweenThem() {
        JsonNode items = get("/indicators/osa-varde/series").path("items");

        assertThat(items.valueStream().map(row -> row.path("planId").asString()).distinct())
                .containsExactly("rgs-2022", "rk-2023", "rgs-2024");
    }

    @Test
    void tellWhatWasMergedIntoOneAssignment() {
        JsonNode merged =
                get("/plans/rgs-2024/lineage")
                        .path("entries")
                        .valueStream()
                        .filter(e ->
                                e.path("id").asString().equals("langsiktig-kompetensforsorjning"))
                        .findFirst()
                        .orElseThrow();

        assertThat(merged.path("predecessors").valueStream().map(p -> p.path("id").asString()))
                .containsExactly(
                        "beskriva-och-folja-upp-kompetensbehov",
                        "successionsplanering-av-nyckelkompetenser");
        assertThat(merged.at("/predecessors/0/relation").asString()).isEqualTo("MERGES");
    }

    @Test
    void compareTheAnnualReportWithThatOfTheEarlierPlan() {
        JsonNode changes = get("/plans/rgs-2024/reports/AR/changes-from-earlier-year");

        assertThat(changes.at("/earlier/planId").asString()).isEqualTo("rgs-2022");
        assertThat(changes.at("/now/basis").asString()).isEqualTo("approved");
        JsonNode goods =
                changes.path("continued")
                        .valueStream()
                        .filter(c -> c.at("/now/id").asString().equals("koldioxid-godstransporter"))
                        .findFirst()
                        .orElseThrow();
        assertThat(goods.at("/relation").asString()).isEqualTo("SAME_KEY");
        assertThat(
                        goods.path("differences")
                                .valueStream()
                                .filter(d -> d.path("field").asString().equals("target"))
                                .map(d -> d.path("derivedDifference").asString()))
                .containsExactly("-25");
    }

    private static JsonNode row(JsonNode items, String planId, String period) {
        return items.valueStream()
                .filter(row -> row.path("planId").asString().equals(planId))
                .filter(row -> row.at("/period/code").asString("").equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode get(String path) {
        return SERVICE.get("demo-auditor", "/follow-up/v1" + path).json();
    }
}
