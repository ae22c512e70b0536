package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * The annual report 2024 of Regionservice through HTTP: every printed figure in its printed form,
 * in both shapes.
 */
@ParameterizedClass
@EnumSource
class AnnualReport2024Tests {

    private static final String AUDITOR = "demo-auditor";
    private static final String REPORT = "/follow-up/v1/plans/rgs-2024/reports/AR";

    private final ReportJson approved;

    AnnualReport2024Tests(Shape shape) {
        approved = new ReportJson(shape.system().get(AUDITOR, REPORT + "/approved").json());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # indicator,                  basis,             value, unit,      verdict,   target
                    osa-varde,                    PERIOD,            65,    -,         OFF_TARGET, 67
                    hme-index,                    PERIOD,            74,    -,         OFF_TARGET, 77
                    matsvinn-patientkost,         PERIOD,            85.6,  g/portion, ON_TARGET,  100
                    nojda-anvandare,              PERIOD,            4.0,   -,         ON_TARGET,  4.0
                    koldioxid-personbilar,        YEAR_TO_DATE_MEAN, 75,    g/km,      ON_TARGET,  90
                    koldioxid-godstransporter,    YEAR_TO_DATE_MEAN, 79,    g/km,      ON_TARGET,  115
                    korttidssjukfranvaro,         YEAR_TO_DATE,      3.6,   %,         OFF_TARGET, 3.3
                    personalomsattning,           PERIOD,            6.7,   %,         ON_TARGET,  11.0
                    sjukfranvaro,                 ROLLING_12,        7.61,  %,         OFF_TARGET, 6.5
                    sjukfranvaro,                 MONTH,             7.2,   %,         NO_TARGET,  -
                    periodresultat,               PERIOD,            9.1,   MSEK,      NO_TARGET,  -
                    ackumulerad-budgetavvikelse,  PERIOD,            9,     MSEK,      NO_TARGET,  -
                    """)
    void printsEveryOutcomeAndHoldsItAgainstThePlan(
            String indicator,
            String basis,
            String value,
            String unit,
            String verdict,
            String target) {
        JsonNode outcome = approved.outcome(indicator, basis);

        assertThat(outcome.path("value").asString()).isEqualTo(value);
        assertThat(outcome.path("unit").asString(null)).isEqualTo(unit);
        assertThat(outcome.at("/evaluation/verdict").asString()).isEqualTo(verdict);
        assertThat(outcome.at("/evaluation/target").asString(null)).isEqualTo(target);
    }

    @Test
    void saysThatTheSurveysOwnThresholdsAreMetAllTheSame() {
        JsonNode osa = approved.outcome("osa-varde", "PERIOD").at("/evaluation/thresholds/0");
        JsonNode hme = approved.outcome("hme-index", "PERIOD").at("/evaluation/thresholds/0");

        assertThat(osa.path("value").asString()).isEqualTo("63");
        assertThat(osa.path("met").asBoolean()).isTrue();
        assertThat(hme.path("met").asBoolean()).isTrue();
    }

    @Test
    void keepsBreakdownsAndFiguresPerArea() {
        JsonNode turnover = approved.outcome("personalomsattning", "PERIOD");

        assertThat(ReportJson.part(turnover, "Kön", "Män")).isEqualTo("10.17");
        assertThat(ReportJson.part(turnover, "Kön", "Kvinnor")).isEqualTo("5.36");
        assertThat(turnover.path("statedTarget").asString()).isEqualTo("11");
        assertThat(area("stad-och-vardnara-service")).isEqualTo("10.8");
        assertThat(area("maltidsservice")).isEqualTo("8.52");
        assertThat(approved.outcome("korttidssjukfranvaro", "ROLLING_12").path("value").asString())
                .isEqualTo("3.62");
        assertThat(approved.outcome("periodresultat", "PERIOD").path("statedTarget").asString())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "gemensam-administrativ-service, -1.1",
        "logistikservice, 5.0",
        "maltidsservice, -4.4",
        "regionservice-gemensamt, 8.2",
        "stab-och-ledning, 0.6",
        "stad-och-vardnara-service, -2.3",
        "teknik-och-fastighet, 2.9",
        "forradsvaror, 0.2",
        "ordinarie-verksamhet, 2.4",
        "forstarkt-forsorjningsberedskap, 6.5",
        "forvaltningen, 9",
        "investeringar, 13.4"
    })
    void printsEveryBudgetDeviation(String line, String deviation) {
        assertThat(approved.deviation(line).path("deviation").asString()).isEqualTo(deviation);
        assertThat(approved.deviation(line).path("unit").asString()).isEqualTo("MSEK");
    }

    @ParameterizedTest
    @CsvSource({
        "COST, -704, -731, -27, -699, -31, 3.8, -0.6, -4.5",
        "INCOME, 699, 740, 41, 699, 41, 5.9, 0.1, 5.8"
    })
    void printsTheTrendsAsApprovedAndRecomputesNothing(
            String trend,
            String previousYear,
            String currentYear,
            String change,
            String budget,
            String budgetDifference,
            String changeRate,
            String budgetChangeRate,
            String rateDifference) {
        JsonNode row = approved.trend(trend);

        assertThat(
                        List.of(
                                row.path("previousYear").asString(),
                                row.path("currentYear").asString(),
                                row.path("change").asString(),
                                row.path("budget").asString(),
                                row.path("budgetDifference").asString(),
                                row.path("changeRate").asString(),
                                row.path("budgetChangeRate").asString(),
                                row.path("rateDifference").asString()))
                .containsExactly(
                        previousYear,
                        currentYear,
                        change,
                        budget,
                        budgetDifference,
                        changeRate,
                        budgetChangeRate,
                        rateDifference);
    }

    @Test
    void printsTheInvestmentsAndTheCarryOver() {
        JsonNode investments = approved.document().at("/investments/outcomes/0");
        JsonNode request = approved.document().at("/carryOverRequests/0");
        List<String> parts = new ArrayList<>();
        request.path("items").forEach(item -> parts.add(item.path("amount").asString()));

        assertThat(investments.path("actual").asString()).isEqualTo("5549");
        assertThat(investments.path("allocatedFrame").asString()).isEqualTo("18980");
        assertThat(investments.path("forecast").asString()).isEqualTo("5549");
        assertThat(investments.path("unit").asString()).isEqualTo("KSEK");
        assertThat(approved.document().at("/investments/frame/value").asString())
                .isEqualTo("16.98");
        assertThat(request.path("amount").asString()).isEqualTo("8.3");
        assertThat(request.path("toYear").asInt()).isEqualTo(2025);
        assertThat(parts).containsExactly("5.0", "1.5", "0.9", "0.9");
    }

    @Test
    void fulfilsEveryReportedAssignmentButOne() {
        List<String> partly = new ArrayList<>();
        List<String> unreported = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode assignment : approved.assignments()) {
            JsonNode status = assignment.at("/statuses/0");
            String number = assignment.path("number").asString();
            if (status.has("missingReason")) {
                unreported.add(number);
                continue;
            }
            assertThat(status.path("comment").asString()).as(number).isNotBlank();
            (status.path("fulfilment").asString().equals("FULFILLED") ? others : partly)
                    .add(number);
        }

        assertThat(approved.assignment("7.4.1.1").path("title").asString())
                .isEqualTo("Förstärkt försörjningsberedskap");
        assertThat(approved.assignment("7.4.1.1").at("/statuses/0/label").asString())
                .isEqualTo("Uppfylls delvis");
        assertThat(partly).containsExactly("7.4.1.1");
        // The annual report gives no account of 7.5.1; that is said, not invented.
        assertThat(unreported).containsExactly("7.5.1");
        assertThat(others).hasSize(18);
    }

    private String area(String area) {
        return approved.outcome("sjukfranvaro", "ROLLING_12", area).path("value").asString();
    }
}
