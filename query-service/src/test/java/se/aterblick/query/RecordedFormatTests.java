package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.ContentHash;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A submitted report stays in the format that its submission recorded, be it an older one than
 * today's or one that only a newer version of the service knows.
 */
class RecordedFormatTests {

    private static final String OLDER = "aterblick-report/2";
    private static final String NEWER = "aterblick-report/99";
    private static final String REPORTS = "/follow-up/v1/plans/format-2024/reports/";
    private static final String UNHEARD_OF =
            "{\"format\":\"" + NEWER + "\",\"said\":\"annorlunda\"}";

    private static PlanStream stream;
    private static RunningService service;

    @BeforeAll
    static void submit() {
        TestDatabase database = TestDatabase.create();
        stream = PlanStream.adopted(database, "format-2024");
        RecordedEvent spring = stream.report(Facts.outcome("osa-varde", "UR1", "64"));
        stream.append(Oddities.approval(stream.submit("UR1")));
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.append(
                Oddities.approval(
                        stream.submit(ReportDocument.of(stream.state(), "AR", OLDER), "AR", null)));
        stream.correct(spring, "Enkäten räknades om.", Facts.outcome("osa-varde", "UR1", "63"));
        stream.append(
                Oddities.approval(
                        stream.submit(
                                new ReportDocument(
                                        NEWER, UNHEARD_OF, ContentHash.ofUtf8(UNHEARD_OF)),
                                "UR2",
                                "aterblick-document/2")));
        service = RunningService.start(database);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isReplayedInAnOlderFormat() {
        Answer replay = service.auditor().post(REPORTS + "AR/replays", "{\"version\":1}");

        assertThat(replay.at("/identical")).as(replay.text()).isEqualTo("true");
        assertThat(html("AR/approved/document").text()).contains(OLDER, "aterblick-document/1");
    }

    /**
     * What format 3 tells of earlier periods is no change of this one. A correction there is told
     * as a restatement, and as a change of its own period.
     */
    @Test
    void isComparedWithNowAsIfBothWereInOneFormat() {
        JsonNode now = service.auditor().get(REPORTS + "AR").json();
        Answer changes = service.auditor().get(REPORTS + "AR/changes?from=approved&to=now");

        assertThat(now.at("/document/format").asString()).isEqualTo("aterblick-report/3");
        assertThat(now.at("/document/indicators/0/earlierOutcomes/0/value").asString())
                .isEqualTo("63");
        assertThat(now.at("/document/restatements").size()).isOne();
        assertThat(changes.json().path("changes").valueStream()).as(changes.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UR2/versions/1/document", "UR2/approved/document"})
    void isNotShownInAFormatThatOnlyANewerVersionKnows(String document) {
        assertUnknown(html(document));
        assertUnknown(service.auditor().get(REPORTS + document));
    }

    @Test
    void isNotReplayedInAFormatThatOnlyANewerVersionKnows() {
        String replays = REPORTS + "UR2/replays";
        Answer replay = service.auditor().post(replays, "{\"version\":1}");
        Answer inEnglish =
                service.auditor().with("Accept-Language", "en").post(replays, "{\"version\":1}");

        assertUnknown(replay);
        assertThat(replay.at("/title")).isEqualTo("Okänt rapportformat");
        assertUnknown(inEnglish);
        assertThat(inEnglish.at("/title")).isEqualTo("Unknown report format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UR2/versions/1", "UR2/approved"})
    void isGivenOutByteForByteAllTheSame(String bytes) {
        Answer given = service.auditor().get(REPORTS + bytes);

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text()).isEqualTo(UNHEARD_OF);
    }

    /** Those that can be replayed still are. */
    @Test
    void isFoundNotToBeVerified() {
        Answer everything =
                service.as("ADMIN", "driftnamnden").post("/follow-up/v1/verifications", "");

        JsonNode findings = everything.json().path("findings");
        assertThat(findings.size()).as(everything.text()).isOne();
        assertThat(findings.at("/0/code").asString()).isEqualTo("unknown-report-format");
        assertThat(findings.at("/0/found").asString()).isEqualTo(NEWER);
        assertThat(everything.json().path("reports").asInt()).isEqualTo(3);
    }

    private static void assertUnknown(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(501);
        assertThat(answer.at("/code")).isEqualTo("unknown-report-format");
        assertThat(answer.at("/detail")).contains(NEWER);
    }

    private static Answer html(String document) {
        return service.auditor().with("Accept", "text/html").get(REPORTS + document);
    }
}
