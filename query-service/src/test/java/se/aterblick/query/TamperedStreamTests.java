package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.DATABASE;
import static se.aterblick.query.SharedService.SERVICE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;

/** Somebody who may do anything changes stored events: the replay shows where. */
class TamperedStreamTests {

    private String planId;
    private PlanStream stream;
    private ReportSubmitted submitted;

    @BeforeEach
    void approve(TestInfo test) {
        planId = "tampered-" + test.getDisplayName().hashCode();
        stream = PlanStream.adopted(DATABASE, planId);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        assertThat(replay().json().at("/identical").asBoolean()).isTrue();
    }

    @Test
    void pointsAtAnAlteredFigure() {
        tamper(2, "\"4.0\"", "\"4.1\"");

        Answer answer = replay();

        assertThat(answer.json().at("/identical").asBoolean(true)).isFalse();
        assertThat(answer.at("/firstDifference")).isEqualTo("/indicators/2/outcomes/0/value");
        assertThat(answer.at("/approvedHash")).isEqualTo(submitted.contentHash());
        assertThat(answer.at("/contentHash")).isNotEqualTo(submitted.contentHash());
    }

    @Test
    void pointsAtAnAlteredScale() {
        tamper(2, "\"4.0\"", "\"4\"");

        assertThat(replay().at("/firstDifference")).isEqualTo("/indicators/2/outcomes/0/value");
    }

    @Test
    void pointsAtAnAlteredDocument() {
        tamper(3, "Digital beställning", "Vital beställning");

        Answer answer = replay();

        assertThat(answer.json().at("/identical").asBoolean(true)).isFalse();
        assertThat(answer.at("/firstDifference")).isEqualTo("/focusAreas/1/assignments/0/title");
    }

    @Test
    void noticesAnAlteredApproval() {
        tamper(4, submitted.contentHash(), "sha-256:" + "0".repeat(64));

        Answer answer = replay();

        assertThat(answer.json().at("/identical").asBoolean(true)).isFalse();
        assertThat(answer.json().has("firstDifference")).isFalse();
        assertThat(answer.at("/approvedHash")).endsWith("0000");
        assertThat(SERVICE.management().figure("aterblick_replay_differences_total")).isPositive();
    }

    @Test
    void saysThatADestroyedEventCannotBeRead() {
        tamper(2, "indicator", "indicat0r");

        Answer answer = replay();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.at("/code")).isEqualTo("stream-unreadable");
    }

    @Test
    void givesOutNoDamagedDocument() {
        SERVICE.auditor().seeing(planId, stream.head()).get("/follow-up/v1/plans");
        new JdbcTemplate(DATABASE.query())
                .update(
                        "UPDATE follow_up.report_version SET document = set_byte(document, 5, 65)"
                                + " WHERE plan_id = ?",
                        planId);

        Answer answer =
                SERVICE.auditor().get("/follow-up/v1/plans/" + planId + "/reports/AR/approved");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.at("/code")).isEqualTo("document-damaged");
        assertThat(SERVICE.management().figure("aterblick_documents_damaged_total")).isPositive();
    }

    private Answer replay() {
        return SERVICE.auditor()
                .seeing(planId, stream.head())
                .post(
                        "/follow-up/v1/plans/" + planId + "/reports/AR/replays",
                        "{\"meetingDate\": \"2025-02-05\"}");
    }

    private void tamper(int sequence, String from, String to) {
        int rows =
                DATABASE.tamper(
                        """
                        UPDATE event_store.event
                        SET payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')
                        WHERE plan_id = ? AND sequence = ? AND convert_from(payload, 'UTF8') LIKE ?
                        """,
                        from,
                        to,
                        planId,
                        sequence,
                        "%" + from + "%");
        assertThat(rows).isEqualTo(1);
    }
}
