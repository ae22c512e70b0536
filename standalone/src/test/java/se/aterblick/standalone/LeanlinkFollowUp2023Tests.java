package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The follow-up per 31 March 2023 of Leanlink, Linköping, through HTTP: another organisation with
 * words of its own.
 */
class LeanlinkFollowUp2023Tests {

    private static final String AUDITOR = "demo-auditor";
    private static final String PLAN = "/follow-up/v1/plans/leanlink-2023";

    private static final RunningStandalone SERVICE = RunningStandalone.get();
    private static final JsonNode ADOPTED = SERVICE.get(AUDITOR, PLAN).json();
    private static final JsonNode VIEW = SERVICE.get(AUDITOR, PLAN + "/reports/MARS").json();

    private final JsonParts plan = new JsonParts(ADOPTED.path("focusAreas"));
    private final JsonParts report = new JsonParts(VIEW.at("/document/focusAreas"));

    @Test
    void isThePlanOfAnotherOrganisationWithOneReportPer31March() {
        assertThat(ADOPTED.at("/organisation/name").asString()).isEqualTo("Linköpings kommun");
        assertThat(ADOPTED.at("/committee/name").asString()).isEqualTo("Kommunstyrelsen");
        assertThat(ADOPTED.at("/administration/name").asString()).isEqualTo("Leanlink");
        assertThat(ADOPTED.path("periods")).hasSize(1);
        assertThat(VIEW.at("/document/period/name").asString())
                .isEqualTo("Uppföljning per 31 mars");
        assertThat(VIEW.at("/document/period/to").asString()).isEqualTo("2023-03-31");
        assertThat(JsonParts.texts(ADOPTED.path("serviceAreas"), "/name"))
                .containsExactly("Äldreomsorg (ÄO)", "LSS");
    }

    @Test
    void putsEveryPrintedWordOnTheAxisOfProgress() {
        List<String> words = new ArrayList<>();
        ADOPTED.path("vocabulary")
                .forEach(word ->
                        words.add(
                                word.path("label").asString()
                                        + ": "
                                        + word.path("progress").asString()));

        assertThat(words)
                .containsExactly(
                        "Genomfört: DONE",
                        "Klar: DONE",
                        "Klart: DONE",
                        "Pågår: ONGOING",
                        "pågår: ONGOING",
                        "Pågående: ONGOING",
                        "Startat: ONGOING",
                        "Startat och pågår: ONGOING",
                        "Ej påbörjat: NOT_STARTED",
                        "ej påbörjat: NOT_STARTED",
                        "Ej påbörjad: NOT_STARTED",
                        "Skjuts till 2024: POSTPONED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    okad-trygghet-sakerhet-och-minskad-segregation | Samhälle    | 1  | Ökad trygghet, säkerhet och minskad segregation
                    valfardstjanster-med-hog-kvalitet              | Medborgare  | 12 | Välfärdstjänster med hög kvalitet, tillgänglighet och individen i centrum
                    stark-gemenskap-och-manniskor-i-arbete         | Medborgare  | 1  | Stark gemenskap och människor i arbete
                    kostnadseffektiv-verksamhet                    | Ekonomi     | 7  | Kostnadseffektiv verksamhet
                    hallbar-ekonomi                                | Ekonomi     | 2  | Hållbar ekonomi
                    effektiv-organisation-med-goda-resultat        | Verksamhet  | 8  | Effektiv organisation med goda resultat
                    attraktiv-arbetsgivare                         | Medarbetare | 8  | Attraktiv arbetsgivare
                    hallbar-kompetensforsorjning                   | Medarbetare | 6  | Hållbar kompetensförsörjning
                    """)
    void groupsTheMunicipalGoalsByPerspective(
            String id, String perspective, int activities, String title) {
        JsonNode area = plan.part(id);
        int found = 0;
        for (JsonNode goal : area.path("goals")) {
            found += goal.path("activities").size();
        }

        assertThat(area.path("title").asString()).isEqualTo(title);
        assertThat(area.path("perspective").asString(null)).isEqualTo(perspective);
        assertThat(area.path("origin").asString()).isEqualTo("COUNCIL");
        assertThat(found).isEqualTo(activities);
    }

    @Test
    void reportsTheTwelveAssignmentsOfTheCouncil() {
        JsonNode assignments =
                report.part("namndspecifika-strategiska-utvecklingsuppdrag").path("assignments");

        assertThat(JsonParts.texts(assignments, "/statuses/0/label"))
                .containsExactly(
                        "Genomfört",
                        "Genomfört",
                        "Genomfört",
                        "Pågår",
                        "pågår",
                        "Genomfört",
                        "Genomfört",
                        "Pågår",
                        "Pågår",
                        "Pågår",
                        "Genomfört",
                        "Genomfört");
        assertThat(assignments)
                .allSatisfy(a -> assertThat(a.at("/statuses/0/comment").asString()).isNotBlank());
        assertThat(assignments.get(8).path("title").asString())
                .isEqualTo(
                        "Samtliga nämnder ska vidta åtgärder för att stärka chefers förutsättningar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    mangkulturella-arbetsplatser                  | 2023-12-31 | Pågår             | ONGOING
                    verksamhetsuppdrag-aldrenamnden               | 2023-12-31 | Pågår             | ONGOING
                    verksamhetsuppdrag-social-och-omsorgsnamnden  | 2023-12-31 | Pågår             | ONGOING
                    sista-linjen-ansvar-personlig-assistans       | 2023-02-01 | Pågår             | ONGOING
                    strategi-for-familjestodsprogram              | 2023-10-31 | Pågår             | ONGOING
                    omradesbaserad-socialtjanst                   | 2023-06-01 | Pågår             | ONGOING
                    tillganglighet-till-insatser-enligt-lss       | 2023-08-01 | Pågår             | ONGOING
                    demenscentrums-uppdrag                        | 2023-12-31 | Ej påbörjat       | NOT_STARTED
                    seniorcenter-som-linjeverksamhet              | 2023-02-28 | Klar              | DONE
                    kunskaper-i-svenska-och-sprakkrav             | 2023-12-31 | Pågår             | ONGOING
                    kompetensforsorjningskedjor                   | 2023-12-31 | Pågår             | ONGOING
                    kontroll-av-verksamhetsuppdrag                | 2023-05-01 | Klart             | DONE
                    utveckla-qliksense                            | 2023-10-01 | Klart             | DONE
                    bemannings-och-schemaplanering-bas            | 2023-12-31 | Pågår             | ONGOING
                    omstallning-av-extrabemanning                 | 2023-12-31 | Pågår             | ONGOING
                    omstallning-av-starkt-hsl-organisation        | 2023-05-01 | Pågår             | ONGOING
                    stodja-sof-utifran-obs-rapporten              | 2023-12-31 | Ej påbörjad       | NOT_STARTED
                    utveckla-arbetssatt-for-inkop                 | 2023-08-01 | Pågår             | ONGOING
                    atgardsprogram-for-ekonomisk-hallbarhet       | 2023-12-31 | Pågår             | ONGOING
                    forstudie-administrativa-lokaler              | 2023-11-01 | Skjuts till 2024  | POSTPONED
                    ny-organisation                               | 2023-03-01 | Klart             | DONE
                    inforande-av-totalforsvarsplanering           | 2023-08-01 | Pågår             | ONGOING
                    atgarder-enligt-naringslivsprogrammet         | 2023-12-31 | Pågår             | ONGOING
                    oversyn-av-lednings-och-stodfunktioner        | 2023-05-30 | Klart             | DONE
                    rapporteringsstruktur-kvalitetsmatt           | 2023-08-01 | Startat och pågår | ONGOING
                    digitaliseringsprojekt-i-pm3-planen           | 2023-12-31 | Pågår             | ONGOING
                    atgarder-inom-ekologisk-hallbarhet            | 2023-12-31 | Pågår             | ONGOING
                    gemensam-introduktion                         | 2023-06-01 | Pågår             | ONGOING
                    tydlighet-i-roller-och-uppdrag                | 2023-06-01 | Pågående          | ONGOING
                    skyddad-yrkestitel-for-underskoterskor        | -          | Klart             | DONE
                    onskad-sysselsattning-och-delade-turer        | 2026-12-31 | pågår             | ONGOING
                    modell-for-uppfoljning-av-chefer              | 2023-06-01 | Klart             | DONE
                    lonebildningsprocessen                        | 2023-06-01 | Pågår             | ONGOING
                    kompetens-och-karriarmodell                   | 2023-06-01 | Pågår             | ONGOING
                    samverkansavtal                               | 2023-06-01 | Startat           | ONGOING
                    plan-for-underskoterska-som-lagsta-niva       | 2023-12-31 | Pågår             | ONGOING
                    """)
    void printsDueDateAndStatusOfEveryActivity(
            String id, String dueDate, String label, String progress) {
        JsonNode activity = report.part(id);

        assertThat(activity.path("dueDate").asString(null)).isEqualTo(dueDate);
        assertThat(activity.path("statuses")).hasSize(1);
        assertThat(activity.at("/statuses/0/label").asString()).isEqualTo(label);
        assertThat(activity.at("/statuses/0/progress").asString()).isEqualTo(progress);
        assertThat(activity.path("statuses").get(0).has("serviceArea")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    samordnad-individuell-planering-sip    | 2023-09-01 | aldreomsorg Ej påbörjat, lss ej påbörjat
                    sakerstalla-ibic                       | 2023-11-01 | aldreomsorg Pågår, lss Pågår
                    fast-patientansvarig-sjukskoterska     | 2023-12-31 | aldreomsorg Pågår
                    kvalitetssakra-arbetsmiljon            | 2023-12-31 | - Pågår, aldreomsorg Pågår
                    framjande-arbetsmiljoarbete            | 2023-12-31 | - Pågår, aldreomsorg Pågår
                    minska-chefers-administration          | 2023-12-31 | - Pågår, aldreomsorg Pågår, lss Pågår
                    lagsta-utbildningsniva-forutsattningar | 2023-12-31 | - Pågår, aldreomsorg Pågår, lss Pågår
                    tillrackliga-kunskaper-i-svenska       | 2023-12-31 | - Pågår, aldreomsorg Pågår
                    """)
    void keepsTheStatusOfEachServiceAreaApart(String id, String dueDate, String statuses) {
        JsonNode activity = report.part(id);
        List<String> found = new ArrayList<>();
        activity.path("statuses")
                .forEach(status ->
                        found.add(
                                status.path("serviceArea").asString("-")
                                        + " "
                                        + status.path("label").asString()));

        assertThat(activity.path("dueDate").asString()).isEqualTo(dueDate);
        assertThat(found).containsExactly(statuses.split(", "));
        assertThat(JsonParts.texts(activity.path("responsible"), ""))
                .containsExactly("Respektive avdelningschef");
    }

    @Test
    void postponesToTheYearThatIsPrinted() {
        JsonNode status = report.part("forstudie-administrativa-lokaler").at("/statuses/0");

        assertThat(status.path("dueDate").asString()).isEqualTo("2024-12-31");
        assertThat(status.path("comment").asString()).contains("bara årtalet 2024");
    }

    @Test
    void saysWhereTheStatusIsBlank() {
        JsonNode status = report.part("kvalitetssakrad-avvikelsehantering").at("/statuses/0");

        assertThat(status.has("label")).isFalse();
        assertThat(status.path("missingReason").asString()).startsWith("Statuskolumnen är tom");
        assertThat(VIEW.at("/unreported/assignments")).isEmpty();
    }

    @Test
    void keepsTogetherWhatIsPrintedInOneRow() {
        JsonNode care = plan.part("valfardstjanster-med-hog-kvalitet").path("goals");

        assertThat(JsonParts.texts(care.get(0).path("activities"), "/printedRow"))
                .containsExactly("referensverksamhet", "referensverksamhet", "referensverksamhet");
        assertThat(JsonParts.texts(care.get(1).path("activities"), "/printedRow"))
                .containsOnly("tidigt-samordnade-insatser");
        assertThat(plan.part("verksamhetsuppdrag-aldrenamnden").path("text").asString())
                .contains(
                        "\n- 1. Vårdbostäder och korttidsplatser\n",
                        "\n- 5. Psykiatrisk hemsjukvård");
        assertThat(plan.part("lonebildningsprocessen").path("printedRow").asString("-"))
                .isEqualTo("-");
    }

    @Test
    void namesRolesAndNoPersons() {
        assertThat(plan.part("samverkansavtal").path("responsible")).isEmpty();
        assertThat(JsonParts.texts(plan.part("sakerstalla-ibic").path("responsible"), ""))
                .containsExactly("Respektive avdelningschef");
        assertThat(JsonParts.texts(ADOPTED.path("notes"), ""))
                .anyMatch(note -> note.startsWith("Namn på ansvariga personer är utelämnade"));
    }
}
