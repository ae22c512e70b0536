package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;

/**
 * Two histories that begin alike: the database of one service is a copy of the other's, from before
 * it went on. Each is sound by itself and signed with the same key; a witness, and evidence from
 * before, tell them apart.
 */
class ForkedLedgerTests {

    private static final String LEDGER = "/follow-up/v1/ledger";

    @TempDir private static Path folder;

    private static RunningService one;
    private static RunningService other;
    private static PlanStream stream;
    private static PlanStream otherStream;

    @BeforeAll
    static void fork() {
        TestDatabase database = TestDatabase.create();
        stream = PlanStream.adopted(database);
        report(stream, "60", 4);
        try (RunningService before = start(database)) {
            awaitCheckpoint(before, 5);
        }
        TestDatabase backup = database.copy();
        otherStream = stream.continuedIn(backup);
        report(stream, "65", 3);
        stream.append(Oddities.approval(stream.submit("AR")));
        one = start(database);
        awaitCheckpoint(one, 10);
        report(otherStream, "66", 2);
        other = start(backup);
        awaitCheckpoint(other, 7);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void aLogThatWasPutBackToAnOlderBackupIsRefused() throws IOException {
        keygen("follower");
        assertThat(watch("follower", one).code()).isZero();
        long seen = size(one);
        DownloadedEvidence earlier =
                DownloadedEvidence.of(one, "small-2024", "AR", folder.resolve("earlier.zip"));

        Told shorter = watch("follower", other);

        assertThat(shorter.code()).isEqualTo(1);
        assertThat(shorter.text())
                .contains("REFUSES", "%d events".formatted(seen), "now %d".formatted(size(other)));
        assertRefused(earlier.verified("--against", address(other)), "shrunk");

        report(otherStream, "67", 9);
        awaitCheckpoint(other, otherStream.head() + 1);
        Told rewritten = watch("follower", other);

        assertThat(rewritten.code()).isEqualTo(1);
        assertThat(rewritten.text())
                .contains("REFUSES", "history was changed")
                .contains("tree of %d events".formatted(seen));
        assertRefused(earlier.verified("--against", address(other)), "history was changed");
        assertRefused(
                earlier.verified(
                        "--against",
                        downloaded("/checkpoint"),
                        "--proof",
                        downloaded(
                                "/proofs/consistency?from=%d&to=%d".formatted(seen, size(other)))),
                "history was changed");
        assertThat(other.bean(LedgerCheck.class).check()).isEmpty();
        assertThat(watch("follower", one).code()).isZero();
    }

    @Test
    void aWitnessOfOneHistoryRefusesTheOther() {
        keygen("left");
        keygen("right");
        assertThat(watch("left", one).code()).isZero();
        assertThat(watch("right", other).code()).isZero();

        assertThat(watch("left", other)).satisfies(ForkedLedgerTests::isRefused);
        assertThat(watch("right", one)).satisfies(ForkedLedgerTests::isRefused);

        assertThat(watch("left", one).code()).isZero();
        assertThat(watch("right", other).code()).isZero();
    }

    private static void isRefused(Told told) {
        assertThat(told.code()).as(told.text()).isEqualTo(1);
        assertThat(told.text()).contains("REFUSES");
    }

    private static void assertRefused(Told told, String why) {
        assertThat(told.code()).as(told.text()).isEqualTo(1);
        assertThat(told.line("Comparison")).startsWith("WRONG").contains(why);
    }

    private static RunningService start(TestDatabase database) {
        return RunningService.start(
                database, List.of("--aterblick.ledger.checkpoint-interval=10ms"));
    }

    private static void report(PlanStream stream, String value, int times) {
        for (int i = 0; i < times; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", value));
        }
    }

    private static void awaitCheckpoint(RunningService service, long size) {
        RunningService.await(() -> service.bean(Ledger.class).of(size).isPresent());
    }

    private static long size(RunningService service) {
        return service.bean(Ledger.class).latest().orElseThrow().size();
    }

    private static String address(RunningService service) {
        return "http://localhost:" + service.anonymous().port() + LEDGER;
    }

    /** A file with what the other log answers. */
    private static String downloaded(String path) throws IOException {
        Path file = Files.createTempFile(folder, "downloaded", "");
        return Files.write(file, other.anonymous().get(LEDGER + path).response().body()).toString();
    }

    private static void keygen(String witness) {
        Told told =
                Told.by(
                        "keygen",
                        "--name",
                        witness + ".example/v1",
                        "--out",
                        folder.resolve(witness + ".key").toString());
        assertThat(told.code()).as(told.text()).isZero();
    }

    private static Told watch(String witness, RunningService service) {
        return Told.by(
                "witness",
                "--log",
                address(service),
                "--log-key",
                service.anonymous().get(LEDGER + "/key").text().strip(),
                "--key",
                folder.resolve(witness + ".key").toString(),
                "--state",
                folder.resolve(witness + ".json").toString(),
                "--once",
                "--lang",
                "en");
    }
}
