package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.ArchivingServer;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A base backup is taken while events come, and WAL is archived; then the server is killed and its
 * disk is gone. Other servers come up from the backup and the archive: what is there is what was,
 * and what is not is named.
 */
class BaseBackupTests {

    private static final String LEDGER = "/follow-up/v1/ledger";
    private static final String VERIFICATIONS = "/follow-up/v1/verifications";
    private static final String POINT = "before-the-meeting";

    /** How many events there were at the backup, at the restore point, archived, and in all. */
    private static final int AT_BACKUP = 302;

    private static final int AT_POINT = 305;
    private static final int ARCHIVED = 309;
    private static final int IN_ALL = 311;

    @TempDir private static Path folder;

    private static ArchivingServer lost;
    private static PlanStream other;
    private static ReportSubmitted submitted;
    private static List<String> before;
    private static DownloadedEvidence evidence;
    private static String seenAtBackup;
    private static String seenAtPoint;
    private static String seenArchived;
    private static String seenLast;

    @BeforeAll
    static void loseTheServer() throws IOException, InterruptedException, SQLException {
        lost = ArchivingServer.create(folder.resolve("lost"));
        PlanStream stream = PlanStream.adopted(lost.database());
        other = PlanStream.adopted(lost.database(), "annan-2024");
        stream.reportValues("AR", AT_BACKUP - 2);
        try (RunningService service = start(lost.database())) {
            seenAtBackup = checkpoint(service, AT_BACKUP);
            CompletableFuture<Void> meanwhile =
                    CompletableFuture.runAsync(() -> report(other, AT_POINT - AT_BACKUP));
            lost.backUp(backup());
            meanwhile.join();
            seenAtPoint = checkpoint(service, AT_POINT);
            lost.restorePoint(POINT);
            report(stream, 1);
            submitted = stream.submit("AR");
            report(other, 1);
            stream.append(Oddities.approval(submitted));
            seenArchived = checkpoint(service, ARCHIVED);
            before = LedgerContent.of(service.bean(Ledger.class), ARCHIVED);
            evidence =
                    DownloadedEvidence.of(
                            service, "small-2024", "AR", folder.resolve("evidence.zip"));
            lost.archive();
            report(other, IN_ALL - ARCHIVED);
            seenLast = checkpoint(service, IN_ALL);
        }
        lost.lose();
    }

    @Test
    void bringsBackAllThatWasArchivedAndNamesWhatWasNot() throws Exception {
        try (ArchivingServer server = restored(null);
                RunningService service = start(server.database())) {
            assertThat(checkpoint(service, ARCHIVED)).isEqualTo(seenArchived);
            assertThat(LedgerContent.of(service.bean(Ledger.class), ARCHIVED)).isEqualTo(before);
            for (String seen : List.of(seenAtBackup, seenAtPoint, seenArchived)) {
                assertThat(verified(service, seen).path("findings")).isEmpty();
            }
            assertThat(approved(service)).isEqualTo(submitted.document());
            Told told = evidence.verified("--against", address(service));
            assertThat(told.code()).as(told.text()).isZero();

            assertGap(verified(service, seenLast), ARCHIVED, IN_ALL);
        }
    }

    @Test
    void namesWhatCameAfterAnEarlierPointAndEveryEventThatEvidenceKnowsOf() throws Exception {
        try (ArchivingServer server = restored(POINT);
                RunningService service = start(server.database())) {
            checkpoint(service, AT_POINT);
            assertThat(verified(service, seenAtPoint).path("sound").asBoolean()).isTrue();

            assertGap(verified(service, seenArchived), AT_POINT, ARCHIVED);
            Answer health = service.management().get("/actuator/health");
            assertThat(health.at("/components/record/status")).isEqualTo("DOWN");
            assertThat(health.text()).contains("events-lost");
            Told told = evidence.verified("--against", address(service));
            assertThat(told.code()).as(told.text()).isEqualTo(1);
            assertThat(told.line("Comparison"))
                    .contains("after position " + AT_POINT, "up to " + ARCHIVED);
            assertThat(eventsOfEvidenceAfter(AT_POINT))
                    .containsExactly(
                            "306 small-2024/301 outcome.recorded",
                            "307 small-2024/302 report.submitted",
                            "309 small-2024/303 report.approved");

            PlanStream again = PlanStream.adopted(server.database(), "tredje-2024");
            report(again, ARCHIVED - AT_POINT);
            checkpoint(service, ARCHIVED + 1);
            assertThat(verified(service, seenAtPoint).path("sound").asBoolean()).isTrue();
            JsonNode differs = verified(service, seenArchived);
            assertThat(differs.at("/findings/0/code").asString()).isEqualTo("history-differs");
            assertThat(differs.at("/findings/0/position").asInt()).isEqualTo(ARCHIVED);
        }
    }

    private static void assertGap(JsonNode verification, int end, int seen) {
        assertThat(verification.path("sound").asBoolean(true)).isFalse();
        assertThat(verification.path("checkpoint").asInt()).isEqualTo(seen);
        assertThat(verification.path("findings")).hasSize(1);
        JsonNode gap = verification.at("/findings/0");
        assertThat(gap.path("code").asString()).isEqualTo("events-lost");
        assertThat(gap.path("position").asInt()).isEqualTo(end + 1);
        assertThat(gap.path("expected").asString()).isEqualTo("events to position " + seen);
        assertThat(gap.path("found").asString())
                .isEqualTo(
                        "the log ends at %d: positions %d to %d are missing, %d in all"
                                .formatted(end, end + 1, seen, seen - end));
    }

    /** As docs/operations.md does it with unzip and jq. */
    private static List<String> eventsOfEvidenceAfter(int position) {
        return new String(evidence.files().get("events.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(new JsonMapper()::readTree)
                .filter(event -> event.path("position").asInt() > position)
                .map(event ->
                        "%s %s/%s %s"
                                .formatted(
                                        event.path("position").asString(),
                                        event.path("planId").asString(),
                                        event.path("sequence").asString(),
                                        event.path("type").asString()))
                .toList();
    }

    private static ArchivingServer restored(@Nullable String point)
            throws IOException, InterruptedException {
        return lost.restored(backup(), folder.resolve(point == null ? "to-the-end" : point), point);
    }

    private static Path backup() {
        return folder.resolve("base");
    }

    private static RunningService start(TestDatabase database) {
        return RunningService.start(
                database, List.of("--aterblick.ledger.checkpoint-interval=10ms"));
    }

    private static void report(PlanStream stream, int times) {
        for (int i = 0; i < times; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", "65"));
        }
    }

    /** As somebody gets it who keeps it. */
    private static String checkpoint(RunningService service, long size) {
        RunningService.await(() -> service.bean(Ledger.class).of(size).isPresent());
        return service.anonymous().get(LEDGER + "/checkpoint/" + size).text();
    }

    /** Sent as curl sends a file if nothing else is said. */
    private static JsonNode verified(RunningService service, String checkpoint) {
        Answer answer =
                service.as("ADMIN", "driftnamnden")
                        .post(VERIFICATIONS, "application/x-www-form-urlencoded", checkpoint);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String approved(RunningService service) {
        RunningService.await(() -> service.auditor().get(report("/approved")).status() == 200);
        return service.auditor().get(report("/approved")).text();
    }

    private static String report(String view) {
        return "/follow-up/v1/plans/small-2024/reports/AR" + view;
    }

    private static String address(RunningService service) {
        return "http://localhost:" + service.anonymous().port() + LEDGER;
    }
}
