package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Progress;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.RunningService.Call;
import se.aterblick.query.figures.Csv;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.TrendKind;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;
import tools.jackson.databind.JsonNode;

/** The controllers' lists over HTTP: events become rows, rows are found, sorted and exported. */
class FigureListsTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";

    private static RunningService service;

    @BeforeAll
    static void live() {
        PlanStream stream = PlanStream.adopted(DATABASE);
        stream.at("2025-01-20T23:30:00Z");
        RecordedEvent wrong = stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        stream.report(Facts.outcome("matsvinn", "UR1", "100.5"));
        stream.report(
                Facts.missing(
                        "sjukfranvaro", "AR", MeasureBasis.MONTH, "=HYPERLINK(\"http://x\")"));
        stream.report(Facts.status("beredskap", "AR", Progress.DONE, "Klart, i \"november\""));
        stream.report(
                Facts.status("beredskap", "kost", "AR", "Klart", Fulfilment.PARTLY_FULFILLED));
        stream.report(deviation("periodresultat", "1.5", MoneyUnit.MSEK));
        stream.report(deviation("kost-resultat", "-2000", MoneyUnit.KSEK));
        stream.report(Facts.investment(null, "AR", "5549", "18980"));
        stream.report(Facts.control("behorigheter", "AR", ControlVerdict.DEVIATION));
        stream.report(
                Facts.costTrend(
                        TrendKind.COST,
                        "AR",
                        List.of("1.0", "2.0", "1.0", "1.5", "0.5", "2.9", "1.1", "1.8")));
        stream.at("2025-03-10T09:00:00Z");
        stream.correct(wrong, "Fel underlag", Facts.outcome("osa-varde", "AR", "68"));
        PlanStream other = PlanStream.adopted(DATABASE, "annan-2024", "andra");
        other.report(Facts.outcome("osa-varde", "AR", "1"));
        service = RunningService.start(DATABASE);
        service.awaitHead(stream);
        service.awaitHead(other);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static BudgetDeviation deviation(String line, String value, MoneyUnit unit) {
        return new BudgetDeviation(
                line, "AR", null, null, Decimal.of(value), null, unit, "−", null);
    }

    @Test
    void tellsAnOutcomeAsItStandsAfterItsCorrection() {
        JsonNode rows = rows("/outcomes?indicator=osa-varde");

        assertThat(rows.size()).isEqualTo(1);
        JsonNode row = rows.get(0);
        assertThat(row.path("planId").asString()).isEqualTo("small-2024");
        assertThat(row.path("year").asInt()).isEqualTo(2024);
        assertThat(row.path("periodTo").asString()).isEqualTo("2024-12-31");
        assertThat(row.path("indicatorName").asString()).isEqualTo("OSA-värde");
        assertThat(row.path("value").asString()).isEqualTo("68");
        assertThat(row.path("target").asString()).isEqualTo("67");
        assertThat(row.path("verdict").asString()).isEqualTo("ON_TARGET");
        assertThat(row.path("knownAt").asString()).isEqualTo("2025-03-10T09:00:00Z");
        assertThat(row.path("actor").asString()).isEqualTo("person-7");
        assertThat(row.path("corrects").asString()).isEqualTo("small-2024-1");
        assertThat(row.path("correctionReason").asString()).isEqualTo("Fel underlag");
    }

    @Test
    void keepsDecimalsAsReported() {
        assertThat(rows("/outcomes?indicator=nojda-anvandare").get(0).path("value").asString())
                .isEqualTo("4.0");
        assertThat(rows("/outcomes?valueFrom=4&valueTo=4.00").size()).isEqualTo(1);
    }

    @Test
    void comparesMoneyAcrossUnits() {
        JsonNode rows = rows("/budget-deviations?sort=deviationSek");

        assertThat(rows.valueStream().map(row -> row.path("deviationSek").asString()))
                .containsExactly("-2000000", "1500000");
        assertThat(rows.get(0).path("deviation").asString()).isEqualTo("-2000");
        assertThat(rows.get(0).path("unit").asString()).isEqualTo("KSEK");
        assertThat(rows.get(0).path("serviceAreaName").asString()).isEqualTo("Kost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 | /outcomes
                    1 | /outcomes?missing=true
                    1 | /outcomes?verdict=OFF_TARGET
                    2 | /outcomes?verdict=OFF_TARGET&verdict=NOT_REPORTED
                    1 | /outcomes?basis=MONTH
                    1 | /outcomes?corrected=true
                    4 | /outcomes?plan=small-2024&year=2024&committee=driftnamnden&imported=true
                    0 | /outcomes?imported=false
                    0 | /outcomes?year=2023
                    1 | /outcomes?period=UR1
                    1 | /outcomes?knownFrom=2025-03-10T09:00:00Z
                    0 | /outcomes?knownTo=2025-01-20
                    3 | /outcomes?knownTo=2025-01-21
                    4 | /outcomes?knownFrom=2025-01-21
                    4 | /outcomes?actor=person-7&role=CONTROLLER
                    2 | /status-reports?item=beredskap
                    2 | /status-reports?number=7.1.1.1
                    1 | /status-reports?serviceArea=kost
                    1 | /status-reports?fulfilment=PARTLY_FULFILLED
                    1 | /status-reports?progress=DONE
                    1 | /budget-deviations?deviationSekTo=-1
                    1 | /budget-deviations?budgetLine=kost-resultat
                    1 | /control-results?verdict=DEVIATION
                    1 | /investments?line=total
                    1 | /cost-trends?trend=COST
                    """)
    void findsRows(int number, String question) {
        assertThat(rows(question).size()).isEqualTo(number);
    }

    @Test
    void showsOnlyOnesOwnCommittees() {
        Call other = service.as("CONTROLLER", "andra");

        assertThat(other.get(API + "/outcomes").json().at("/items").size()).isEqualTo(1);
        assertThat(other.get(API + "/outcomes").at("/items/0/planId")).isEqualTo("annan-2024");
        assertThat(other.get(API + "/outcomes?plan=small-2024").at("/code"))
                .isEqualTo("committee-not-allowed");
        assertThat(other.get(API + "/outcomes?committee=driftnamnden").at("/code"))
                .isEqualTo("committee-not-allowed");
        assertThat(other.get(API + "/status-reports").json().at("/items").size()).isZero();
    }

    @Test
    void sortsNamesInSwedishAndMissingValuesLast() {
        assertThat(
                        rows("/outcomes?sort=indicatorName")
                                .valueStream()
                                .map(row -> row.path("indicatorName").asString()))
                .containsExactly("Matsvinn", "Nöjda användare", "OSA-värde", "Sjukfrånvaro");
        assertThat(
                        rows("/outcomes?sort=-value")
                                .valueStream()
                                .map(row -> row.path("value").asString("none")))
                .containsExactly("100.5", "68", "4.0", "none");
    }

    @Test
    void takesACursorForItsOwnQuestionOnly() {
        String cursor =
                service.auditor().get(API + "/outcomes?limit=1&sort=value").at("/nextCursor");
        String next = API + "/outcomes?cursor=" + cursor;

        assertThat(service.auditor().get(next + "&sort=value").status()).isEqualTo(200);
        assertThat(service.auditor().get(next + "&sort=value&limit=3").status()).isEqualTo(200);
        for (String other :
                List.of(next, next + "&sort=-value", next + "&sort=value&missing=false")) {
            assertThat(service.auditor().get(other).at("/code"))
                    .isEqualTo("cursor-of-another-question");
        }
        assertThat(service.auditor().get(next.replace("outcomes", "cost-trends")).status())
                .isEqualTo(400);
    }

    @Test
    void exportsCsvWithDefusedFormulasAndQuotedTexts() {
        Answer outcomes = csv("/outcomes?missing=true");
        Answer statuses = csv("/status-reports?progress=DONE&separator=semicolon");
        List<List<String>> records = Csv.read(outcomes.text().substring(1), ',');

        assertThat(outcomes.header("Content-Type")).startsWith("text/csv;charset=UTF-8");
        assertThat(outcomes.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"outcomes.csv\"");
        assertThat(outcomes.header("Content-Language")).isEqualTo("sv");
        assertThat(outcomes.response().body()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(records.getFirst()).startsWith("Plan", "År", "Nämnd").contains("Utfall");
        assertThat(records).hasSize(2);
        assertThat(records.get(1)).contains("'=HYPERLINK(\"http://x\")");
        assertThat(statuses.text()).contains(";\"Klart, i \"\"november\"\"\";");
        assertThat(csv("/budget-deviations?separator=semicolon").text()).contains(";1,5;");
        assertThat(csv("/budget-deviations").text()).contains(",-2000,");
    }

    @Test
    void refusesAnExportThatIsTooLarge() {
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE.query());
        jdbc.update(
                """
                INSERT INTO follow_up.control_result (plan_id, fact_key, year, committee, committee_name,
                    period, control, verdict, actor, role, imported, known_at, recorded_at, time_zone,
                    event_id, sequence)
                SELECT 'stor-2024', i::text, 2024, 'stora', 'Stora', 'AR', 'x', 'DEVIATION', 'a',
                    'CONTROLLER', false, now(), now(), 'Europe/Stockholm', i::text, i
                FROM generate_series(1, 100001) i
                """);
        Call call = service.as("CONTROLLER", "stora").with("Accept", "text/csv");

        Answer refused = call.get(API + "/control-results");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("export-too-large");
        assertThat(refused.header("Content-Disposition")).isEmpty();

        jdbc.update("DELETE FROM follow_up.control_result WHERE fact_key = '7'");
        Answer whole = call.get(API + "/control-results");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text().lines().count()).isEqualTo(100_001);
        jdbc.update("DELETE FROM follow_up.control_result WHERE plan_id = 'stor-2024'");
    }

    @Test
    void answersInNoOtherFormat() {
        Answer answer = service.auditor().with("Accept", "application/pdf").get(API + "/outcomes");

        assertThat(answer.status()).isEqualTo(406);
    }

    private static Answer csv(String question) {
        return service.auditor().with("Accept", "text/csv").get(API + question);
    }

    private static JsonNode rows(String question) {
        Answer answer = service.auditor().get(API + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items");
    }
}
