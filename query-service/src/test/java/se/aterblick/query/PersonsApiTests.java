package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonMarkers;
import se.aterblick.person.PersonSchema;
import se.aterblick.plan.Progress;
import se.aterblick.query.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Every view shows names and marked text; what is exact never does. */
class PersonsApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String API = "/follow-up/v1";
    private static final String PLAN = API + "/plans/small-2024";
    private static final String REPORT = PLAN + "/reports/AR";
    private static final String TEXT = "Samtal med Testnamn \"Ett\" i dag";

    private static PersonDirectory directory;
    private static RunningService service;
    private static ReportSubmitted submitted;

    @BeforeAll
    static void report() {
        PersonSchema.migrate(DATABASE.owner());
        directory = new PersonDirectory(DATABASE.command());
        directory.put(PersonId.of("person-9"), "Testnamn Nio", "Enhet A");
        PlanStream stream = PlanStream.adopted(DATABASE).recordedBy("person-9", "MANAGER");
        RecordedEvent first =
                stream.report(Facts.status("beredskap", "AR", Progress.ONGOING, sealed("p-1")));
        submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        stream.correct(
                first,
                "Enligt " + sealed("p-1"),
                Facts.status("beredskap", "AR", Progress.DONE, sealed("p-1") + "."));
        service = RunningService.start(DATABASE);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAN + "/events",
                REPORT,
                REPORT + "?asOf=2025-01-01",
                REPORT + "/changes?from=approved&to=now",
                API + "/decisions",
                API + "/status-reports"
            })
    void showNamesBesideEveryActor(String path) {
        Answer answer = service.auditor().get(path);

        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> actors = actors(answer.json());
        assertThat(actors)
                .isNotEmpty()
                .allSatisfy(actor -> {
                    boolean known = actor.path("actor").asString().equals("person-9");
                    assertThat(actor.path("actorName").asString(""))
                            .isEqualTo(known ? "Testnamn Nio" : "");
                    assertThat(actor.path("actorUnit").asString(""))
                            .isEqualTo(known ? "Enhet A" : "");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAN + "/events",
                REPORT,
                REPORT + "?asOf=2025-01-01",
                REPORT + "/changes?from=approved&to=now",
                API + "/status-reports"
            })
    void showMarkedText(String path) {
        Answer answer = service.auditor().get(path);

        assertThat(answer.text()).contains(TEXT.replace("\"", "\\\"")).doesNotContain("{{sealed:");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions/1", "/approved"})
    void leaveExactBytesAlone(String which) {
        Answer answer = service.auditor().get(REPORT + which);

        assertThat(answer.text()).isEqualTo(submitted.document()).contains("{{sealed:p-1:");
        assertThat(answer.header("ETag")).isEqualTo("\"" + submitted.contentHash() + "\"");
    }

    @Test
    void leaveReplaysAlone() {
        Answer answer = service.auditor().post(REPORT + "/replays", "{\"version\":1}");

        assertThat(answer.json().path("identical").asBoolean()).isTrue();
        assertThat(answer.at("/contentHash")).isEqualTo(submitted.contentHash());
    }

    @Test
    void openMarkedTextInFilesWhichHoldNoNames() {
        Answer csv = service.auditor().with("Accept", "text/csv").get(API + "/status-reports");

        assertThat(csv.text())
                .contains("Samtal med Testnamn \"\"Ett\"\" i dag")
                .contains("person-9");
        assertThat(csv.text()).doesNotContain("Testnamn Nio", "{{sealed:");
    }

    @Test
    void forgetAtOnce() {
        PersonId other = PersonId.of("p-2");
        directory.put(other, "Testnamn Två", null);
        PlanStream stream = PlanStream.adopted(DATABASE, "glomd-2024").recordedBy("p-2", "MANAGER");
        stream.report(Facts.status("beredskap", "AR", Progress.ONGOING, sealed("p-2")));
        service.awaitHead(stream);
        String path = PLAN.replace("small-2024", "glomd-2024") + "/events";
        assertThat(service.auditor().get(path).text()).contains("Testnamn Två", "Ett");

        directory.erase(other, "admin-1", Instant.parse("2026-11-22T10:00:00Z"));

        assertThat(service.auditor().get(path).text())
                .contains("Samtal med [raderat] i dag", "\"actor\":\"p-2\"")
                .doesNotContain("Testnamn", "actorName");
        assertThat(service.auditor().with("Accept-Language", "en").get(path).text())
                .contains("Samtal med [erased] i dag");
        assertThat(
                        service.auditor()
                                .with("Accept", "text/csv")
                                .get(API + "/status-reports?plan=glomd-2024")
                                .text())
                .contains("Samtal med [raderat] i dag");
    }

    @Test
    void areDescribed() {
        JsonNode api = service.anonymous().get(API + "/openapi.json").json();

        assertThat(api.at("/components/schemas/Reporter/properties").has("actorName")).isTrue();
        assertThat(api.at("/components/schemas/AuditEntry/properties").has("actorUnit")).isTrue();
        assertThat(
                        api.at(
                                        "/paths/~1follow-up~1v1~1status-reports/get/responses/200/content/application~1json/schema/properties/items/items/properties")
                                .has("actorName"))
                .isTrue();
    }

    private static String sealed(String person) {
        return PersonMarkers.sealed(
                "Samtal med {{person:" + person + "|Testnamn \"Ett\"}} i dag",
                directory.keys(Set.of(PersonId.of(person)), true)::get);
    }

    private static List<JsonNode> actors(JsonNode json) {
        List<JsonNode> found = new ArrayList<>();
        if (json.has("actor")) {
            found.add(json);
        }
        json.forEach(part -> found.addAll(actors(part)));
        return found;
    }
}
