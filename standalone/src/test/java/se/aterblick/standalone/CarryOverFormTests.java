package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/** A carry-over request by a form: begun in an empty one, and changed in the next. */
class CarryOverFormTests {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private static final RunningStandalone SERVICE = RunningStandalone.get();

    @ParameterizedTest
    @CsvSource({"overforing-xlsx, " + EXCEL, "overforing-csv, " + CSV})
    void goesFromTheEmptyFormToAChangedRequest(String plan, String type) {
        OneIndicatorPlan adopted = OneIndicatorPlan.adoptedIn(SERVICE, plan);
        boolean excel = type.equals(EXCEL);
        byte[] empty = form(plan, type);
        byte[] filled =
                excel
                        ? FilledWorkbook.of(empty)
                                .type(4, "L3", "mnkr")
                                .type(4, "Q3", "Beställt.")
                                .type(4, "M4", "Ellastbil")
                                .type(4, "N4", "5,0")
                                .type(4, "M5", "Nyckelskåp")
                                .type(4, "N5", "0,95")
                                .bytes()
                        : replaced(
                                empty,
                                ";2026;;;;;;",
                                ";2026;mnkr;;;;;Beställt.",
                                "Ändamål 1;;;;;;;;;;;",
                                "Ändamål 1;;;;;;;Ellastbil;\"5,0\";;;",
                                "Ändamål 2;;;;;;;;;;;",
                                "Ändamål 2;;;;;;;Nyckelskåp;\"0,95\";;;");

        assertResults(tried(plan, type, empty), 0, 0);
        assertResults(tried(plan, type, filled), 3, 0);
        Answer recorded = sent(plan, type, "", filled);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        JsonNode request = adopted.viewSeeing(recorded).json().at("/document/carryOverRequests/0");
        assertThat(request.path("amount").asString()).as(request.toString()).isEqualTo("5.95");
        assertThat(request.at("/items/1/purpose").asString()).isEqualTo("Nyckelskåp");
        assertThat(request.path("comment").asString()).isEqualTo("Beställt.");

        byte[] next = form(plan, type);
        byte[] changed =
                excel
                        ? FilledWorkbook.of(next)
                                .type(4, "M4", "")
                                .type(4, "N4", "")
                                .type(4, "N5", "1")
                                .bytes()
                        : replaced(next, "Ellastbil;\"5,0\"", ";", "\"0,95\"", "1");

        assertResults(tried(plan, type, next), 0, 3);
        JsonNode tried = tried(plan, type, changed);
        assertResults(tried, 3, 0);
        assertThat(tried.toString()).contains("\"before\":\"5.95\",\"after\":\"1\"");
        Answer again = sent(plan, type, "", changed);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(adopted.viewSeeing(again).json().at("/document/carryOverRequests/0").toString())
                .contains("\"amount\":\"1\"", "Nyckelskåp")
                .doesNotContain("Ellastbil");
    }

    /** The annual report of the sample: four purposes, which come to 8.3. */
    @Test
    void holdsTheRequestOfTheSampleAndRoomForMore() {
        JsonNode report =
                SERVICE.send(
                                "POST",
                                "demo-controller",
                                "/reporting/v1/plans/rgs-2024/forms/AR?dryRun=true",
                                form("rgs-2024", CSV),
                                "Content-Type",
                                CSV)
                        .json();

        assertThat(
                        StreamSupport.stream(report.path("results").spliterator(), false)
                                .filter(row ->
                                        row.path("kind").asString().equals("carry-over-request"))
                                .map(row -> row.path("result").asString()))
                .hasSize(15)
                .startsWith("UNCHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED")
                .endsWith("NOT_FILLED_IN")
                .doesNotContain("RECORDED", "WRONG");
    }

    private static byte[] replaced(byte[] csv, String... pairs) {
        String text = new String(csv, StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertResults(JsonNode report, int recorded, int unchanged) {
        assertThat(report.path("wrong").asInt()).as(report.toString()).isZero();
        assertThat(report.path("recorded").asInt()).as(report.toString()).isEqualTo(recorded);
        assertThat(report.path("unchanged").asInt()).as(report.toString()).isEqualTo(unchanged);
    }

    private static byte[] form(String plan, String type) {
        Answer form =
                SERVICE.get(
                        "demo-controller",
                        "/follow-up/v1/plans/%s/reports/AR/form".formatted(plan),
                        "Accept",
                        type);
        assertThat(form.status()).isEqualTo(200);
        return form.bytes();
    }

    private static JsonNode tried(String plan, String type, byte[] file) {
        return sent(plan, type, "?dryRun=true", file).json();
    }

    private static Answer sent(String plan, String type, String query, byte[] file) {
        return SERVICE.send(
                "POST",
                "demo-controller",
                "/reporting/v1/plans/%s/forms/AR%s".formatted(plan, query),
                file,
                "Content-Type",
                type);
    }
}
