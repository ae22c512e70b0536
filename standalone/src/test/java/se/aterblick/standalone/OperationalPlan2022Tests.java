package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The operational plan 2022 of Regionservice through HTTP: every printed title, number, target and
 * unit.
 */
class OperationalPlan2022Tests {

    private static final String AUDITOR = "demo-auditor";
    private static final String PLANS = "/follow-up/v1/plans/";

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final JsonNode PLAN = SERVICE.get(AUDITOR, PLANS + "rgs-2022").json();

    @Test
    void isThePlanOfTheSameCommitteeUnderAnotherYearsAreas() {
        JsonNode plan2024 = SERVICE.get(AUDITOR, PLANS + "rgs-2024").json();

        assertThat(PLAN.path("title").asString()).isEqualTo("Verksamhetsplan 2022");
        assertThat(PLAN.path("year").asInt()).isEqualTo(2022);
        assertThat(PLAN.path("committee")).isEqualTo(plan2024.path("committee"));
        assertThat(named(PLAN, "maltidsservice")).isEqualTo("Kost");
        assertThat(named(plan2024, "maltidsservice")).isEqualTo("Måltidsservice");
        assertThat(texts(PLAN.path("periods"), "code")).containsExactly("UR1", "UR2", "AR");
        assertThat(texts(PLAN.path("serviceAreas"), "name"))
                .containsExactly(
                        "GAS",
                        "Kost",
                        "Logistik",
                        "Servicecenter",
                        "Städ/VNS",
                        "Teknisk Service",
                        "Telefoni",
                        "Övriga tjänster");
    }

    @Test
    void saysWhatTheDocumentLacks() {
        assertThat(PLAN.path("notes").toString())
                .contains("Perioderna är därför antagna")
                .contains("Planen har inga egna statusord")
                .contains("är bilder i dokumentet");
        assertThat(PLAN.at("/adoption/note").asString()).contains("varken beslutsdatum");
        assertThat(PLAN.at("/investments/frame").isMissingNode()).isTrue();
    }

    @Test
    void hasFourFocusAreasOfTheCouncilAndOneOfItsOwn() {
        assertThat(texts(PLAN.path("focusAreas"), "title"))
                .containsExactly(
                        "Grön omställning",
                        "Nära och sammanhållen vård",
                        "Digitalisering i vården",
                        "Förutsättningar för verksamhetens genomförande",
                        "Verksamhetens egna utvecklingsområden");
        assertThat(texts(PLAN.path("focusAreas"), "origin"))
                .containsExactly("COUNCIL", "COUNCIL", "COUNCIL", "COUNCIL", "COMMITTEE");
        assertThat(goals()).hasSize(13);
    }

    @Test
    void keepsAGoalThatNoAssignmentStandsUnder() {
        JsonNode goal = only(goals(), "number", "7.1.3");

        assertThat(goal.path("title").asString())
                .isEqualTo("Energieffektivisering inom Region Hallands eget fastighetsbestånd");
        assertThat(goal.path("assignments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    7.1.1.1 | Minska koldioxidutsläppen för godstransporter
                    7.1.1.2 | Minska koldioxidutsläppen från persontransporter
                    7.1.1.3 | Initiera och delta i kommunikationsinsatser kopplat till rätt val av fordon och bränsle
                    7.1.2.1 | Inventera möjlighet till källsortering
                    7.1.4.1 | Identifiera möjligheten till minskad användning av engångsprodukter av plast
                    7.1.5.1 | Minska användning av samt byta ut miljöfarliga kemikalier
                    7.1.5.2 | Kvalitetssäkra registrering av kemikalier
                    7.1.5.3 | Kompletterande miljöutbildning
                    7.2.1.1 | Analysera innebörden ur ett serviceleveransperspektiv
                    7.3.1.1 | Förbättra digital tillgänglighet
                    7.3.2.1 | Utveckla verksamheten med stöd av digitala verktyg
                    7.4.1.1 | Etablera en organisering för digital samordning inom förvaltningen
                    7.4.2.1 | Förbereda för förändrad uthållighet i materialförsörjningen
                    7.4.2.2 | Revidera kontinuitetsplanerna i ett brett perspektiv
                    7.4.3.1 | Säkerställa att fler verksamheter beskriver och följer upp kompetensbehov
                    7.4.3.2 | Successionsplanering av nyckelkompetenser
                    7.4.4.1 | Skapa förutsättningar för chefer att leda i förändring och att lyckas i sitt chefsuppdrag
                    7.4.5.1 | Ledning och styrning utifrån jämställdhets- och rättighetsperspektiv
                    7.5.1 | Arbetsmiljöplan 2022: Arbetsplatsträffarna ska ligga i linje med nya samverkansavtalet
                    7.5.2 | Områdets/avdelningens egna utvecklingsområden
                    7.5.3 | Påbörja etablering av en mer sammanhållen kundupplevd service / supportfunktion
                    7.5.4 | Öka kunskapen inom området informationssäkerhet
                    7.5.5 | Hålla samman de praktiska delarna i utbildningen kring "RGS roll i Region Halland"
                    7.5.6 | Driva arbetet med målbild 2028
                    7.5.7 | Utvärdera beslutad styrmodell för standardiserade tjänster
                    7.5.8 | Medarbetare bidrar genom delaktighet i löpande verksamhetsplanering och uppföljning för att ständigt utveckla verksamheten
                    7.5.9 | Skapa ett sammanhållet kundregister
                    7.5.10 | Se över och lämna förslag på förbättring av RGS beredskapsorganisation
                    7.5.11 | Påbörja arbetet med att ta fram funktionsstrategier
                    7.5.12 | Uppdatera förutsättningarna för en framtida måltidsförsörjning
                    """)
    void printsEveryAssignmentUnderItsNumber(String number, String title) {
        assertThat(assignment(number).path("title").asString()).isEqualTo(title);
        assertThat(assignments()).hasSize(30);
    }

    @Test
    void keepsWhatTheTextsOfTheAssignmentsSay() {
        assertThat(text("7.1.1.2")).contains("HVO 100", "70 %");
        assertThat(text("7.1.5.2")).contains("iChemestry");
        assertThat(text("7.4.1.1")).contains("1 oktober 2021");
        assertThat(text("7.4.2.1")).contains("tre månader", "våren 2022");
        assertThat(text("7.5.2")).contains("2021");
        assertThat(text("7.5.12")).contains("januari 2019");
        assertThat(assignment("7.1.2.1").path("delegated").asBoolean(true)).isFalse();
        assertThat(assignment("7.5.2").path("delegated").asBoolean(false)).isTrue();
        assertThat(assignment("7.5.7").path("responsible").toString())
                .contains("Controller", "Områdeschef");
    }

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
        JsonNode indicator = only(list(PLAN.path("indicators")), "key", key);

        assertThat(indicator.path("group").asString()).isEqualTo(group);
        assertThat(indicator.at("/target/value").asString(null)).isEqualTo(target);
        assertThat(indicator.path("unit").asString(null)).isEqualTo(unit);
        assertThat(indicator.path("scope").asString()).isEqualTo(scope);
        assertThat(indicator.at("/serviceAreas/0").asString(null)).isEqualTo(area);
        assertThat(PLAN.path("indicators")).hasSize(29);
    }

    @Test
    void saysWhyTheIncomeTrendHasNoTarget() {
        JsonNode income = only(list(PLAN.path("indicators")), "key", "intaktsutveckling");

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
        JsonNode figure = PLAN.path("volumeFigures").path(place);

        assertThat(figure.path("name").asString()).isEqualTo(name);
        assertThat(figure.path("scope").asString()).isEqualTo(scope);
        assertThat(PLAN.path("volumeFigures")).hasSize(17);
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
        JsonNode control = only(list(PLAN.path("internalControl")), "id", id);

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
        JsonNode carriedOver = PLAN.at("/investments/carriedOver/0");

        assertThat(carriedOver.path("fromYear").asInt()).isEqualTo(2021);
        assertThat(carriedOver.at("/total/value").asString()).isEqualTo("5.2");
        assertThat(carriedOver.at("/total/unit").asString()).isEqualTo("MSEK");
        assertThat(carriedOver.at("/items/0/amount/value").asString()).isEqualTo("4.0");
        assertThat(carriedOver.at("/items/0/serviceArea").asString()).isEqualTo("maltidsservice");
        assertThat(carriedOver.at("/items/1/amount/value").asString()).isEqualTo("1.2");
        assertThat(carriedOver.at("/items/1/serviceArea").asString()).isEqualTo("logistikservice");
    }

    @Test
    void listsTheSystematicTasksOfTheWorkEnvironmentPlan() {
        JsonNode effort = PLAN.at("/workEnvironment/0");

        assertThat(effort.path("title").asString())
                .isEqualTo("Aktivitetsplan systematiskt arbetsmiljöarbete, SAM");
        assertThat(effort.path("activities")).hasSize(10);
        assertThat(effort.at("/activities/0/title").asString())
                .isEqualTo("Systematisk riskbedömning genom årliga arbetsmiljöronder");
        assertThat(effort.at("/activities/2/title").asString()).contains("STELLA");
        assertThat(effort.at("/activities/6/text").asString()).contains("Adato");
    }

    private static List<JsonNode> goals() {
        List<JsonNode> found = new ArrayList<>();
        PLAN.path("focusAreas").forEach(area -> area.path("goals").forEach(found::add));
        return found;
    }

    private static List<JsonNode> assignments() {
        return new ReportJson(PLAN).assignments();
    }

    private static JsonNode assignment(String number) {
        return new ReportJson(PLAN).assignment(number);
    }

    private static String text(String number) {
        return assignment(number).path("text").asString();
    }

    private static String named(JsonNode plan, String area) {
        return only(list(plan.path("serviceAreas")), "id", area).path("name").asString();
    }

    private static List<String> texts(JsonNode list, String member) {
        return list(list).stream().map(element -> element.path(member).asString()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> found = new ArrayList<>();
        array.forEach(found::add);
        return found;
    }

    private static JsonNode only(List<JsonNode> list, String member, String value) {
        List<JsonNode> found =
                list.stream().filter(e -> value.equals(e.path(member).asString())).toList();
        assertThat(found).as("%s %s", member, value).hasSize(1);
        return found.getFirst();
    }
}
