package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The operational plan 2022 of Regionservice through HTTP: targets, volume figures, controls,
 * money.
 */
class OperationalPlan2022FiguresTests {

    private static final String AUDITOR = "demo-auditor";

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final ServedPlan PLAN = ServedPlan.of(SERVICE, AUDITOR, "rgs-2022");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # key,                              group,   target, unit,      scope,            area
                    personalomsattning,                 STAFF,   11,     %,         Förvaltning,      -
                    sjukfranvaro,                       STAFF,   6.5,    %,         Förvaltning,      -
                    hme-index,                          STAFF,   77,     -,         Förvaltning,      -
                    periodresultat,                     ECONOMY, 0,      -,         Förvaltning,      -
                    ackumulerad-budgetavvikelse,        ECONOMY, 0,      -,         Förvaltning,      -
                    prognos-budgetavvikelse,            ECONOMY, 0,      -,         Förvaltning,      -
                    prognos-investeringsbudgetavvikelse, ECONOMY, 0,     -,         Förvaltning,      -
                    kostnadsutveckling,                 ECONOMY, 1,      -,         Förvaltning,      -
                    intaktsutveckling,                  ECONOMY, -,      -,         Förvaltning,      -
                    nojda-anvandare,                    OWN,     4.0,    -,         Samtliga områden, -
                    atgardade-revisionsavvikelser,      OWN,     100,    %,         Samtliga områden, -
                    kritiska-storningar,                OWN,     0,      -,         Samtliga områden, -
                    korttidssjukfranvaro,               OWN,     3.3,    %,         Samtliga områden, -
                    nojda-chefer-hme,                   OWN,     80,     -,         Samtliga områden, -
                    osa-varde,                          OWN,     65,     -,         Samtliga områden, -
                    levererade-anstallningsavtal,       OWN,     100,    %,         GAS,              gemensam-administrativ-service
                    kostnad-per-kundfaktura,            OWN,     15,     kr,        GAS,              gemensam-administrativ-service
                    kostnad-per-leverantorsfaktura,     OWN,     28,     kr,        GAS,              gemensam-administrativ-service
                    kostnad-per-lonespecifikation,      OWN,     118,    kr,        GAS,              gemensam-administrativ-service
                    loner-per-lonekonsult,              OWN,     872,    -,         GAS,              gemensam-administrativ-service
                    ekologiska-livsmedel,               OWN,     30,     %,         Kost,             maltidsservice
                    matsvinn-patientkost,               OWN,     100,    g/portion, Kost,             maltidsservice
                    patienttransporter-i-tid,           OWN,     92,     %,         Logistik,         logistikservice
                    koldioxid-godstransporter,          OWN,     140,    g/km,      Logistik,         logistikservice
                    koldioxid-personbilar,              OWN,     90,     g/km,      Logistik,         logistikservice
                    godkanda-kvalitetsmatningar-stadning, OWN,   95,     %,         Städ/VNS,         stad-och-vardnara-service
                    avslutade-arbetsordrar,             OWN,     75,     %,         Teknisk Service,  teknisk-service
                    medelsvarstid-telefonist,           OWN,     21,     sek,       Telefoni,         telefoni
                    skannade-dokument-till-e-arkiv,     OWN,     100,    %,         Övriga tjänster,  ovriga-tjanster
                    """)
    void printsEveryIndicatorWithItsTargetUnitAndScope(
            String key, String group, String target, String unit, String scope, String area) {
        JsonNode indicator = PLAN.indicator(key);

        assertThat(indicator.path("group").asString()).isEqualTo(group);
        assertThat(indicator.at("/target/value").asString(null)).isEqualTo(target);
        assertThat(indicator.path("unit").asString(null)).isEqualTo(unit);
        assertThat(indicator.path("scope").asString()).isEqualTo(scope);
        assertThat(indicator.at("/serviceAreas/0").asString(null)).isEqualTo(area);
        assertThat(PLAN.document().path("indicators")).hasSize(29);
    }

    @Test
    void saysWhyTheIncomeTrendHasNoTarget() {
        JsonNode income = PLAN.indicator("intaktsutveckling");

        assertThat(income.path("noTargetReason").asString())
                .contains("relevant målvärde", "varje månad", "fotnot 1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, Antal ärenden, GAS",
        "1, Antal löner per lönekonsult, GAS",
        "2, Antal dygnsportioner, Kost",
        "3, Antal körda mil godstransporter, Logistik",
        "4, Antal körda mil personbilar RGS, Logistik",
        "5, Antal patienttransporter, Logistik",
        "6, 'Antal inkomna ärenden, samtal och besök', Servicecenter",
        "7, Antal kvm städyta, Städ",
        "8, Antal utförda arbetsordrar, Teknisk Service",
        "9, Antal inkomna samtal till telefonist, Telefoni",
        "10, Antal registrerade besök - reception, Övriga tjänster",
        "11, Antal självincheckade besök - efterarbete/back-office - reception, Övriga tjänster",
        "12, Antal hanterade ärenden Resam - reception, Övriga tjänster",
        "13, Antal skannade vårddokument, Övriga tjänster",
        "14, Antal skannade arkivdokument, Övriga tjänster",
        "15, Antal utfärdade tjänstelegitimationer, Övriga tjänster",
        "16, Antal utfärdade reservkort (tjänstelegitimation), Övriga tjänster"
    })
    void printsEveryVolumeFigureWithItsArea(int place, String name, String scope) {
        JsonNode figure = PLAN.document().path("volumeFigures").path(place);

        assertThat(figure.path("name").asString()).isEqualTo(name);
        assertThat(figure.path("scope").asString()).isEqualTo(scope);
        assertThat(PLAN.document().path("volumeFigures")).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    introduktion       | Verksamhetens genomförande / kvalitet | Bristfällig introduktion för chefer och medarbetare                  | 9 | Intervjuer                           | Avd.chef Stöd och samordning | Felaktiga beslut
                    overleverans       | Verksamhetens genomförande / kvalitet | Överleverera - leverera mer än det som finns i internöverenskommelser | 6 | Stickprov/ mätning/ statistik        | Avd.chef Stöd och samordning | Skapar felaktig förväntan
                    trivsel            | HR                                    | För låg trivsel på jobbet                                            | 6 | Intervjuer/ enkät                    | HR-chef                      | Höga sjuktal
                    faktura-mot-avtal  | Ekonomi                               | Betald faktura stämmer inte med upphandlat avtal                     | 6 | Kontrollera betald faktura mot avtal | Ekonomi-chef                 | Bidrar till felaktig konkurrens
                    """)
    void printsEveryControlWithItsRisk(
            String id,
            String riskArea,
            String risk,
            int riskScore,
            String method,
            String owner,
            String impact) {
        JsonNode control = PLAN.control(id);

        assertThat(control.path("riskArea").asString()).isEqualTo(riskArea);
        assertThat(control.path("risk").asString()).isEqualTo(risk);
        assertThat(control.path("riskScore").asInt()).isEqualTo(riskScore);
        assertThat(control.path("method").asString()).isEqualTo(method);
        assertThat(control.path("owner").asString()).isEqualTo(owner);
        assertThat(control.path("impact").asString()).contains(impact);
        assertThat(control.path("reportedTo").asString()).isEqualTo("FC");
        assertThat(control.path("reconciliation").asString())
                .isEqualTo("I samband med UR1, UR2 samt Årsbokslut");
        assertThat(control.path("reportedIn")).hasSize(3);
    }

    @Test
    void carriesOverTheInvestmentsOfTheYearBefore() {
        JsonNode carriedOver = PLAN.document().at("/investments/carriedOver/0");

        assertThat(carriedOver.path("fromYear").asInt()).isEqualTo(2021);
        assertThat(carriedOver.at("/total/value").asString()).isEqualTo("5.2");
        assertThat(carriedOver.at("/total/unit").asString()).isEqualTo("MSEK");
        assertThat(carriedOver.at("/items/0/amount/value").asString()).isEqualTo("4.0");
        assertThat(carriedOver.at("/items/0/serviceArea").asString()).isEqualTo("maltidsservice");
        assertThat(carriedOver.at("/items/1/amount/value").asString()).isEqualTo("1.2");
        assertThat(carriedOver.at("/items/1/serviceArea").asString()).isEqualTo("logistikservice");
    }

    @Test
    void marksTheFewMadeUpFiguresAsIllustrative() {
        JsonNode report =
                SERVICE.get(AUDITOR, "/follow-up/v1/plans/rgs-2022/reports/UR1")
                        .json()
                        .path("document");

        assertThat(report.at("/internalControl/0/results/0/comment").asString())
                .startsWith("Illustrativt");
        assertThat(report.path("volumeFigures").toString()).contains("10000", "Illustrativt");
    }
}
