package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The operational plan 2022 of Regionservice through HTTP: its structure, as printed. */
class OperationalPlan2022Tests {

    private static final String AUDITOR = "demo-auditor";

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final ServedPlan PLAN = ServedPlan.of(SERVICE, AUDITOR, "rgs-2022");

    @Test
    void isThePlanOfTheSameCommitteeUnderAnotherYearsAreas() {
        ServedPlan plan2024 = ServedPlan.of(SERVICE, AUDITOR, "rgs-2024");

        assertThat(PLAN.document().path("title").asString()).isEqualTo("Verksamhetsplan 2022");
        assertThat(PLAN.document().path("year").asInt()).isEqualTo(2022);
        assertThat(PLAN.document().path("committee"))
                .isEqualTo(plan2024.document().path("committee"));
        assertThat(PLAN.serviceArea("maltidsservice").path("name").asString()).isEqualTo("Kost");
        assertThat(plan2024.serviceArea("maltidsservice").path("name").asString())
                .isEqualTo("Måltidsservice");
        assertThat(PLAN.all("periods", "code")).containsExactly("UR1", "UR2", "AR");
        assertThat(PLAN.all("serviceAreas", "name"))
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
        assertThat(PLAN.document().path("notes").toString())
                .contains("Perioderna är därför antagna")
                .contains("Planen har inga egna statusord")
                .contains("är bilder i dokumentet");
        assertThat(PLAN.document().at("/adoption/note").asString()).contains("varken beslutsdatum");
        assertThat(PLAN.document().at("/investments/frame").isMissingNode()).isTrue();
    }

    @Test
    void hasFourFocusAreasOfTheCouncilAndOneOfItsOwn() {
        assertThat(PLAN.all("focusAreas", "title"))
                .containsExactly(
                        "Grön omställning",
                        "Nära och sammanhållen vård",
                        "Digitalisering i vården",
                        "Förutsättningar för verksamhetens genomförande",
                        "Verksamhetens egna utvecklingsområden");
        assertThat(PLAN.all("focusAreas", "origin"))
                .containsExactly("COUNCIL", "COUNCIL", "COUNCIL", "COUNCIL", "COMMITTEE");
        assertThat(PLAN.goals()).hasSize(13);
    }

    @Test
    void keepsAGoalThatNoAssignmentStandsUnder() {
        JsonNode goal = PLAN.goal("7.1.3");

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
        assertThat(PLAN.assignment(number).path("title").asString()).isEqualTo(title);
        assertThat(PLAN.assignments()).hasSize(30);
    }

    @Test
    void keepsWhatTheTextsOfTheAssignmentsSay() {
        assertThat(text("7.1.1.2")).contains("HVO 100", "70 %");
        assertThat(text("7.1.5.2")).contains("iChemestry");
        assertThat(text("7.4.1.1")).contains("1 oktober 2021");
        assertThat(text("7.4.2.1")).contains("tre månader", "våren 2022");
        assertThat(text("7.5.2")).contains("2021");
        assertThat(text("7.5.12")).contains("januari 2019");
        assertThat(PLAN.assignment("7.1.2.1").path("delegated").asBoolean(true)).isFalse();
        assertThat(PLAN.assignment("7.5.2").path("delegated").asBoolean(false)).isTrue();
        assertThat(PLAN.assignment("7.5.7").path("responsible").toString())
                .contains("Controller", "Områdeschef");
    }

    @Test
    void listsTheSystematicTasksOfTheWorkEnvironmentPlan() {
        JsonNode effort = PLAN.document().at("/workEnvironment/0");

        assertThat(effort.path("title").asString())
                .isEqualTo("Aktivitetsplan systematiskt arbetsmiljöarbete, SAM");
        assertThat(effort.path("activities")).hasSize(10);
        assertThat(effort.at("/activities/0/title").asString())
                .isEqualTo("Systematisk riskbedömning genom årliga arbetsmiljöronder");
        assertThat(effort.at("/activities/2/title").asString()).contains("STELLA");
        assertThat(effort.at("/activities/6/text").asString()).contains("Adato");
    }

    @Test
    void goesOnInThePlanOf2024WhereThatEvidentlyContinuesIt() {
        ServedPlan plan2024 = ServedPlan.of(SERVICE, AUDITOR, "rgs-2024");
        JsonNode merged = plan2024.assignment("7.3.1.3").path("continues");

        assertThat(merged).hasSize(2);
        assertThat(merged.at("/0/plan").asString()).isEqualTo("rgs-2022");
        assertThat(merged.at("/0/id")).isEqualTo(PLAN.assignment("7.4.3.1").path("id"));
        assertThat(merged.at("/1/id")).isEqualTo(PLAN.assignment("7.4.3.2").path("id"));
        assertThat(plan2024.assignment("7.4.1.1").at("/continues/0/id"))
                .isEqualTo(PLAN.assignment("7.4.2.1").path("id"));
        assertThat(plan2024.assignment("7.2.2.1").path("id"))
                .isEqualTo(PLAN.assignment("7.1.1.1").path("id"));
    }

    private static String text(String number) {
        return PLAN.assignment(number).path("text").asString();
    }
}
