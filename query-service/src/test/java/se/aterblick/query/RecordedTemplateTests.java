package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ReportDocument;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;

/** A submitted report is shown in the template that its submission recorded. */
class RecordedTemplateTests {

    private static final String NEWER = "aterblick-document/99";
    private static final String REPORTS = "/follow-up/v1/plans/mall-2024/reports/";

    private static PlanStream stream;
    private static RunningService service;

    @BeforeAll
    static void submit() {
        TestDatabase database = TestDatabase.create();
        stream = PlanStream.adopted(database, "mall-2024");
        ReportDocument old = ReportDocument.of(stream.state(), "UR1", "aterblick-report/2");
        stream.append(Oddities.approval(stream.submit(old, "UR1", null)));
        stream.append(Oddities.approval(stream.submit("UR2", "aterblick-document/1")));
        stream.append(Oddities.approval(stream.submit("AR", NEWER)));
        service = RunningService.start(database);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isShownInTheOneThatWasRecorded() {
        assertThat(html("UR2/versions/1/document").text()).contains("aterblick-document/1");
        assertThat(html("UR2/approved/document").text()).contains("aterblick-document/1");
        assertThat(version("UR2").at("/lifecycle/versions/0/documentTemplate"))
                .isEqualTo("aterblick-document/1");
    }

    /** Its event is read as it was stored, and says nothing of a template now either. */
    @Test
    void isShownInThatOfItsFormatWhereNoneWasRecorded() {
        assertThat(html("UR1/versions/1/document").text()).contains("aterblick-document/1");
        assertThat(html("UR1/approved/document").text()).contains("aterblick-document/1");
        assertThat(version("UR1").json().at("/lifecycle/versions/0").has("documentTemplate"))
                .isFalse();
    }

    /** Not in the one of its format: the committee was shown something else. */
    @Test
    void isNotShownInAnotherThanTheRecordedOne() {
        for (String document : new String[] {"AR/versions/1/document", "AR/approved/document"}) {
            Answer answer = html(document);

            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.at("/code")).isEqualTo("unknown-template");
            assertThat(answer.at("/detail")).contains(NEWER);
        }
        assertThat(service.auditor().get(REPORTS + "AR/approved").status()).isEqualTo(200);
    }

    @Test
    void isShownInTheNewestAsLongAsItIsNotSubmitted() {
        assertThat(html("AR/document").text()).contains("aterblick-document/2");
    }

    @Test
    void isToldInTheAuditTrail() {
        Answer trail = service.auditor().get("/follow-up/v1/plans/mall-2024/events?period=AR");

        assertThat(trail.at("/items/0/after/documentTemplate")).isEqualTo(NEWER);
    }

    private static Answer html(String document) {
        return service.auditor().with("Accept", "text/html").get(REPORTS + document);
    }

    private static Answer version(String period) {
        return service.auditor().get(REPORTS + period);
    }
}
