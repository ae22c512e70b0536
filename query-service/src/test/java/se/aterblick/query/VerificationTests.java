package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.verification.NightlyVerification;
import tools.jackson.databind.JsonNode;

/**
 * The record is altered behind the service's back: verifications say what and where, and alarm.
 * Each test puts back what it altered.
 */
class VerificationTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.owner());
    private static final JdbcTemplate QUERY = new JdbcTemplate(DATABASE.query());
    private static final String API = "/follow-up/v1";
    private static final String REPORT = API + "/plans/small-2024/reports/AR/verifications";

    private static RunningService service;
    private static ReportSubmitted submitted;

    @BeforeAll
    static void approve() {
        PlanStream stream = PlanStream.adopted(DATABASE);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        PlanStream other = PlanStream.adopted(DATABASE, "annan-2024");
        other.append(Oddities.approval(other.submit("AR")));
        service = RunningService.start(DATABASE);
        List.of(stream, other).forEach(service::awaitHead);
        RunningService.await(() -> service.bean(Ledger.class).size() == 8);
        OWNER.execute("ALTER TABLE event_store.event DISABLE TRIGGER USER");
        OWNER.execute("CREATE TABLE event_store.kept AS TABLE event_store.event");
        QUERY.execute("CREATE TABLE follow_up.kept AS TABLE follow_up.report_version");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void putBack() {
        OWNER.execute("DELETE FROM event_store.event");
        OWNER.execute("INSERT INTO event_store.event TABLE event_store.kept");
        QUERY.execute("DELETE FROM follow_up.report_version");
        QUERY.execute("INSERT INTO follow_up.report_version TABLE follow_up.kept");
    }

    @Test
    void findsARecordSoundThatNobodyTouched() {
        JsonNode report = verified(REPORT);
        assertThat(report.path("sound").asBoolean()).isTrue();
        assertThat(report.path("events").asInt()).isEqualTo(5);
        assertThat(report.path("reports").asInt()).isEqualTo(1);
        assertThat(report.path("requestedBy").asString()).isEqualTo("person-1");

        JsonNode everything = verified(API + "/verifications");
        assertThat(everything.path("sound").asBoolean()).isTrue();
        assertThat(everything.path("events").asInt()).isEqualTo(8);
        assertThat(everything.path("reports").asInt()).isEqualTo(2);
    }

    @Test
    void namesTheEventAndTheReportThatAFigureWasAlteredIn() {
        alter("'\"4.0\"', '\"4.1\"'", 2);

        JsonNode found = verified(REPORT).path("findings");

        assertThat(codes(found)).containsExactly("payload-changed", "replay-differs");
        assertThat(found.at("/0/position").asInt()).isEqualTo(3);
        assertThat(found.at("/0/planId").asString()).isEqualTo("small-2024");
        assertThat(found.at("/0/sequence").asInt()).isEqualTo(2);
        assertThat(found.at("/1/field").asString()).isEqualTo("AR /indicators/2/outcomes/0/value");
        assertThat(found.at("/1/expected").asString()).isEqualTo(submitted.contentHash());
        assertThat(codes(verified(API + "/verifications").path("findings")))
                .containsExactly("payload-changed", "replay-differs");
    }

    @Test
    void namesAnEventThatCanNoLongerBeRead() {
        alter("'indicator', 'indicat0r'", 2);

        JsonNode found = verified(REPORT).path("findings");

        assertThat(codes(found)).containsExactly("payload-changed", "stream-unreadable");
        assertThat(found.at("/0/sequence").asInt()).isEqualTo(2);
    }

    @Test
    void namesAnEventThatIsGone() {
        OWNER.update("DELETE FROM event_store.event WHERE position = 2");

        assertThat(codes(verified(REPORT).path("findings")).getFirst()).isEqualTo("event-missing");
        assertThat(codes(verified(API + "/verifications").path("findings")))
                .contains("event-missing");
    }

    @Test
    void namesTheLastEventsThatAreGoneOfEachPlan() {
        OWNER.update("DELETE FROM event_store.event WHERE position >= 5");

        List<JsonNode> tails =
                verified(API + "/verifications")
                        .path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("code").asString().equals("tail-missing"))
                        .toList();

        assertThat(tails)
                .extracting(
                        finding -> finding.path("position").asInt(),
                        finding -> finding.path("expected").asString())
                .containsExactly(
                        tuple(5, "small-2024/4 to small-2024/4, the last at position 5"),
                        tuple(6, "annan-2024/0 to annan-2024/2, the last at position 8"));
    }

    @Test
    void holdsTheLogAgainstACheckpointThatWasGivenOut() {
        String seen = service.anonymous().get(API + "/ledger/checkpoint/8").text();
        assertThat(against(seen).json().at("/sound").asBoolean()).isTrue();
        assertThat(against(seen).json().at("/checkpoint").asInt()).isEqualTo(8);

        OWNER.update("DELETE FROM event_store.event WHERE position > 6");

        JsonNode gap = against(seen).json().at("/findings/0");
        assertThat(gap.path("code").asString()).isEqualTo("events-lost");
        assertThat(gap.path("position").asInt()).isEqualTo(7);
        assertThat(gap.path("found").asString())
                .isEqualTo("the log ends at 6: positions 7 to 8 are missing, 2 in all");

        putBack();
        alter("'\"4.0\"', '\"4.1\"'", 2);

        assertThat(against(seen).json().at("/findings/0/code").asString())
                .isEqualTo("history-differs");
    }

    @Test
    void believesNoCheckpointThatTheLedgerDidNotSign() {
        String seen = service.anonymous().get(API + "/ledger/checkpoint/8").text();

        for (String forged : List.of(seen.replace("\n8\n", "\n9\n"), seen + "no line\n", "{}")) {
            assertThat(against(forged).status()).isEqualTo(422);
        }
        assertThat(against(seen.replace("\n8\n", "\n9\n")).at("/code"))
                .isEqualTo("not-our-checkpoint");
        assertThat(against("{}").at("/code")).isEqualTo("malformed-note");
    }

    @Test
    void namesAReplacedDocumentThoughItsHashWasReplacedToo() {
        QUERY.update(
                """
                UPDATE follow_up.report_version SET document = '{}', content_hash = 'sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
                WHERE plan_id = 'small-2024'
                """);

        JsonNode found = verified(REPORT).path("findings");

        assertThat(codes(found)).containsExactly("approved-document-replaced");
        assertThat(found.at("/0/expected").asString()).isEqualTo(submitted.contentHash());
        assertThat(found.at("/0/found").asString()).startsWith("sha-256:44136fa3");
    }

    @Test
    void alarmsAtNightUntilALaterNightFindsNothing() {
        NightlyVerification nightly = service.bean(NightlyVerification.class);
        alter("'\"4.0\"', '\"4.1\"'", 2);

        nightly.run(Instant.now());

        JsonNode latest =
                service.as("ADMIN", "driftnamnden").get(API + "/verifications/latest").json();
        assertThat(latest.path("requestedBy").asString()).isEqualTo("nightly");
        assertThat(latest.path("sound").asBoolean(true)).isFalse();
        Answer health = service.management().get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.at("/components/record/status")).isEqualTo("DOWN");
        assertThat(health.text()).contains("payload-changed");
        assertThat(metrics()).contains("aterblick_verification_findings 2.0");

        putBack();
        nightly.run(Instant.now());

        assertThat(service.management().get("/actuator/health").at("/components/record/status"))
                .isEqualTo("UP");
        assertThat(metrics()).contains("aterblick_verification_findings 0.0");
        assertThat(
                        service.as("ADMIN", "driftnamnden")
                                .get(API + "/verifications/latest")
                                .at("/sound"))
                .isEqualTo("true");
    }

    @Test
    void verifiesANightOnceThoughAClockIsSetBack() {
        NightlyVerification nightly = service.bean(NightlyVerification.class);
        Instant due = Instant.parse("2025-03-01T00:30:00Z");

        nightly.run(due);
        nightly.run(due);

        assertThat(verifiedAsDue(due)).isEqualTo(1);
    }

    @Test
    void findsNothingAlteredWhereItWasCutOff() throws Exception {
        NightlyVerification nightly = service.bean(NightlyVerification.class);
        Instant due = Instant.parse("2025-03-02T00:30:00Z");
        JdbcTemplate superuser = new JdbcTemplate(DATABASE.superuser());
        Thread night;
        try (Connection held = DATABASE.query().getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE follow_up.report_version");
            }
            night = Thread.startVirtualThread(() -> nightly.run(due));
            RunningService.await(() ->
                    superuser.queryForObject(
                                    """
                                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                                    """,
                                    Long.class)
                            > 0);
        }
        night.join();

        assertThat(verifiedAsDue(due)).isZero();
    }

    private static long verifiedAsDue(Instant due) {
        return QUERY.queryForObject(
                "SELECT count(*) FROM ledger.verification WHERE due_at = ?",
                Long.class,
                Timestamp.from(due));
    }

    private static String metrics() {
        return service.management().get("/actuator/prometheus").text();
    }

    private static JsonNode verified(String path) {
        boolean ofEverything = path.startsWith(API + "/verifications");
        Answer answer =
                (ofEverything ? service.as("ADMIN", "driftnamnden") : service.auditor())
                        .post(path, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer against(String checkpoint) {
        return service.as("ADMIN", "driftnamnden")
                .post(API + "/verifications", "text/plain", checkpoint);
    }

    private static List<String> codes(JsonNode findings) {
        return findings.valueStream().map(finding -> finding.path("code").asString()).toList();
    }

    private static void alter(String fromTo, int sequence) {
        int rows =
                OWNER.update(
                        "UPDATE event_store.event SET payload = convert_to(replace(convert_from(payload,"
                                + " 'UTF8'), "
                                + fromTo
                                + "), 'UTF8') WHERE plan_id = 'small-2024' AND sequence = "
                                + sequence);
        assertThat(rows).isEqualTo(1);
    }
}
