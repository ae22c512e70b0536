package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The operational plan 2023 of Regionkontoret, Region Halland, through HTTP: budgets as printed,
 * and nothing reported on it yet.
 */
class OperationalPlanRegionkontoret2023Tests {

    private static final String AUDITOR = "demo-auditor";
    private static final String PLAN = "/follow-up/v1/plans/rk-2023";

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final JsonNode ADOPTED = SERVICE.get(AUDITOR, PLAN).json();

    private final JsonParts areas = new JsonParts(ADOPTED.path("focusAreas"));
    private final JsonParts indicators = new JsonParts(ADOPTED.path("indicators"));
    private final JsonParts operatingBudget = new JsonParts(ADOPTED.at("/operatingBudget/rows"));
    private final JsonParts investments = new JsonParts(ADOPTED.at("/investments/lines"));

    @Test
    void isAnotherPlanOfTheSameRegion() {
        assertThat(ADOPTED.path("title").asString()).isEqualTo("Verksamhetsplan 2023");
        assertThat(ADOPTED.at("/organisation/id").asString()).isEqualTo("region-halland");
        assertThat(ADOPTED.at("/committee/name").asString()).isEqualTo("Regionstyrelsen");
        assertThat(ADOPTED.at("/administration/name").asString()).isEqualTo("Regionkontoret");
        assertThat(JsonParts.texts(ADOPTED.path("notes"), ""))
                .anyMatch(note -> note.contains("UR1, UR2 och AR är antagna"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    medarbetare                                | COUNCIL   | 3 | Medarbetare
                    sakerhet-och-krisberedskap                 | COUNCIL   | 0 | Säkerhet och krisberedskap
                    social-ekologisk-och-ekonomisk-hallbarhet  | COUNCIL   | 0 | Social, ekologisk och ekonomisk hållbarhet
                    forskning-och-utveckling                   | COUNCIL   | 0 | Forskning och utveckling
                    accelerera-digital-transformation          | COUNCIL   | 3 | Accelerera digital transformation
                    attraktiva-och-hallbara-livsmiljoer        | COUNCIL   | 4 | Attraktiva och hållbara livsmiljöer
                    fornyelseformaga-och-konkurrenskraft       | COUNCIL   | 3 | Förnyelseförmåga och konkurrenskraft
                    utbildning-kompetens-och-jamlik-halsa      | COUNCIL   | 3 | Utbildning, kompetens och jämlik hälsa
                    nara-och-sammanhallen-vard                 | COUNCIL   | 4 | Nära och sammanhållen vård
                    styrning-utifran-kunskap-och-kvalitet      | COUNCIL   | 7 | Styrning utifrån kunskap och kvalitet inom hälso- och sjukvård
                    regionkontorets-verksamhetsplan            | COMMITTEE | 4 | Regionkontorets verksamhetsplan
                    planerad-utveckling-forutsattningar        | COMMITTEE | 7 | Regionkontorets planerade utveckling för att bidra till förutsättningar för verksamhetens genomförande
                    """)
    void putsAssignmentsDirectlyUnderTheFocusAreas(
            String id, String origin, int assignments, String title) {
        JsonNode area = areas.part(id);

        assertThat(area.path("title").asString()).isEqualTo(title);
        assertThat(area.path("origin").asString()).isEqualTo(origin);
        assertThat(area.path("assignments")).hasSize(assignments);
        assertThat(area.path("goals")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    smartare-och-enklare-vardag             | Smartare och enklare vardag
                    naringslivets-innovationskapacitet      | Bidra till att stärka det regionala näringslivets innovationskapacitet
                    tillganglighet-till-vard-och-bup        | Förbättra regionens tillgänglighet till vård över lag samt med särskilt fokus på barn- och ungdomspsykiatrin
                    standardiserade-vardforlopp             | Öka måluppfyllnad för standardiserade vårdförlopp (SVF)
                    framtidens-vardinformationsstod         | Förbereda införandet av Framtidens vårdinformationsstöd
                    tarmcancerscreening                     | Säkerställa implementering och uppföljning av tarmcancerscreening
                    ny-lakarutbildningsstruktur             | Etablera en ny läkarutbildningsstruktur för bastjänstgöring och specialistutbildning
                    service-och-transparens-gentemot-invanare | Stärkt service och transparens gentemot invånare
                    nytt-schemaverktyg                      | Utveckla och införa ett nytt schemaverktyg
                    krisberedskap-och-robusthet-rk          | Krisberedskap och robusthet
                    """)
    void keepsTheTitlesOfTheAssignments(String id, String title) {
        assertThat(areas.part(id).path("title").asString()).isEqualTo(title);
        assertThat(areas.part(id).path("text").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    energiforbrukning                  | OWN     | kWh  | hallbar-resursanvandning-rk    | -    | Energiförbrukning
                    producerad-fornybar-energi         | OWN     | -    | hallbar-resursanvandning-rk    | -    | Producerad förnybar energi
                    resor-egen-bil                     | OWN     | km   | internt-klimat-och-miljoarbete | -    | Resor i tjänst, egen bil
                    flygresor                          | OWN     | -    | internt-klimat-och-miljoarbete | -    | Flygresor, personal inom förvaltningen, antal? Kr?
                    personalomsattning                 | STAFF   | -    | utbildning-och-kompetens       | 11.0 | Personalomsättning
                    sjukfranvaro                       | STAFF   | -    | utbildning-och-kompetens       | 5.2  | Sjukfrånvaro
                    hme-index                          | STAFF   | -    | utbildning-och-kompetens       | -    | HME-Index
                    osa-varde                          | STAFF   | -    | utbildning-och-kompetens       | -    | OSA-Index
                    heltid-deltid                      | STAFF   | -    | utbildning-och-kompetens       | -    | Heltid / deltid
                    arbetsbelastning                   | STAFF   | -    | utbildning-och-kompetens       | -    | Arbetsbelastning
                    periodresultat                     | ECONOMY | -    | -                              | -    | Periodresultat
                    ackumulerad-budgetavvikelse        | ECONOMY | -    | -                              | -    | Ackumulerad budgetavvikelse
                    prognos-budgetavvikelse            | ECONOMY | MSEK | -                              | -    | Prognos budgetavvikelse
                    prognos-investeringsbudgetavvikelse | ECONOMY | -   | -                              | -    | Prognos Investeringsbudgetavvikelse
                    """)
    void definesIndicatorsWithoutTargetsOfItsOwn(
            String key, String group, String unit, String under, String parents, String name) {
        JsonNode indicator = indicators.indicator(key);

        assertThat(indicator.path("name").asString()).isEqualTo(name);
        assertThat(indicator.path("group").asString()).isEqualTo(group);
        assertThat(indicator.path("unit").asString(null)).isEqualTo(unit);
        assertThat(indicator.path("under").asString(null)).isEqualTo(under);
        assertThat(indicator.at("/target/value").asString("-")).isEqualTo("-");
        assertThat(indicator.path("noTargetReason").asString()).isNotBlank();
        assertThat(indicator.at("/parentTarget/value").asString(null)).isEqualTo(parents);
    }

    @Test
    void saysWhoseTargetItIsAndThatAUnitIsUndecided() {
        assertThat(indicators.indicator("sjukfranvaro").at("/parentTarget/setBy").asString())
                .isEqualTo("Region Halland");
        assertThat(indicators.indicator("flygresor").path("description").asString())
                .contains("\"antal? Kr?\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    intakter              | Intäkter              | 359.0  | 0.0    | 0.0
                    personalkostnader     | Personalkostnader     | -496.0 | 0.0    | -23.0
                    ovriga-driftskostnader | Övriga driftskostnader | -455.0 | -159  | -28.0
                    nettobudget           | Nettobudget           | -592.0 | -159.0 | 51.0
                    """)
    void printsTheOperatingBudgetEvenWhereItsNetIsWrong(
            String id, String name, String office, String development, String politicians) {
        JsonNode row = operatingBudget.part(id);

        assertThat(row.path("name").asString()).isEqualTo(name);
        assertThat(JsonParts.texts(row.path("amounts"), "/value"))
                .containsExactly(office, development, politicians);
        assertThat(JsonParts.texts(ADOPTED.at("/operatingBudget/columns"), "/name"))
                .containsExactly("Regionkontoret inkl. IT", "Utveckling", "Förtroendevalda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    kustnara-vandringsled        | DECIDED      | 4.0  | 1.4  | 0    | 0
                    fvis                         | DECIDED      | 56.0 | 15.0 | 0    | 0
                    bredbandsutbyggnad-beslutad  | DECIDED      | 30.0 | 10.0 | 15.0 | 0
                    it-utrustning                | NEW          | -    | 8.4  | 0.4  | 0
                    bredbandsutbyggnad-ny        | NEW          | 40.0 | 0    | 0    | 20.0
                    mobler-och-utrustning        | REINVESTMENT | -    | 4.6  | 0.6  | 0.6
                    larm-och-bevakning           | REINVESTMENT | -    | 3.4  | 3.4  | 3.4
                    """)
    void printsTheInvestmentsOfThreeYears(
            String id, String category, String total, String in2023, String in2024, String in2025) {
        JsonNode line = investments.part(id);

        assertThat(line.path("category").asString()).isEqualTo(category);
        assertThat(line.at("/total/value").asString(null)).isEqualTo(total);
        assertThat(JsonParts.texts(line.path("years"), "/year"))
                .containsExactly("2023", "2024", "2025");
        assertThat(JsonParts.texts(line.path("years"), "/amount/value"))
                .containsExactly(in2023, in2024, in2025);
        assertThat(JsonParts.texts(line.path("years"), "/amount/unit")).containsOnly("MSEK");
    }

    @Test
    void keepsTheWorkEnvironmentPlan() {
        assertThat(JsonParts.texts(ADOPTED.path("workEnvironment"), "/title"))
                .containsExactly(
                        "Utveckla hållbara former för platsoberoende arbetssätt",
                        "Förbättra chefers förutsättningar");
    }

    @Test
    void hasNothingReportedYet() {
        JsonNode report = SERVICE.get(AUDITOR, PLAN + "/reports/AR").json();

        assertThat(report.at("/unreported/assignments")).hasSize(38);
        assertThat(report.at("/unreported/indicators")).hasSize(14);
    }
}
