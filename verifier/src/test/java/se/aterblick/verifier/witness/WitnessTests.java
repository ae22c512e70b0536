package se.aterblick.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.LogServer;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.VerifierKey;

/** What a witness vouches for, and every history it must not vouch for. */
class WitnessTests {

    @TempDir private Path folder;

    private final TestLog log = TestLog.withNewKey();
    private final LogServer server = new LogServer(log);
    private String vkey = "";

    @BeforeEach
    void fill() {
        log.addAll(SmallPlanStream.untilSpringDecision().events());
        Run made = Run.of("keygen", "--name", "revisor.example/v1", "--out", key().toString());
        assertThat(made.code()).isZero();
        vkey = made.out().strip();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void vouchesForTheFirstCheckpointAndWhatGoesOnFromIt() throws IOException {
        Run first = look();
        log.addStranger().addStranger();
        Run second = look();

        assertThat(first.code()).as(first.out()).isZero();
        assertThat(second.code()).as(second.out()).isZero();
        Checkpoint kept = kept();
        assertThat(kept.size()).isEqualTo(log.size());
        assertThat(kept.cosignedBy(VerifierKey.parse(vkey)).orElseThrow()).isEqualTo(Run.NOW);
        assertThat(refused()).isEmpty();
    }

    @Test
    void givesACosignatureThatThePackageIsVerifiedWith() {
        String line =
                look().out().lines().filter(l -> l.startsWith("— ")).findFirst().orElseThrow();
        TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
        Path file =
                evidence.edit("checkpoint.txt", note -> note + line + "\n")
                        .write(folder.resolve("p.zip"));

        Run run = Run.of("verify", file.toString(), "--key", log.key().vkey(), "--witness", vkey);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.line("Vittne")).startsWith("OK").contains("2026-11-22T10:00:00Z");
    }

    @Test
    void submitsBodyAndCosignatureAlone() {
        assertThat(look("--submit").code()).isZero();

        assertThat(server.cosigned()).hasSize(1);
        String note = server.cosigned().getFirst();
        assertThat(note).startsWith(log.body(log.size()) + "\n— revisor.example/v1 ");
        Checkpoint cosigned = Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
        assertThat(cosigned.signatures()).hasSize(1);
        assertThat(cosigned.cosignedBy(VerifierKey.parse(vkey))).isPresent();

        server.answerCosignaturesWith(422);
        assertThat(look("--submit").code()).isEqualTo(1);
    }

    @Test
    void saysNothingTwiceOnceTheLogShowsTheCosignature() {
        look("--submit");
        String line = server.cosigned().getFirst().substring(log.body(log.size()).length() + 1);
        server.showNote(log.checkpoint(log.size()) + line);

        Run again = look("--submit");

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("oförändrad");
        assertThat(server.cosigned()).hasSize(1);
    }

    @Test
    void refusesTwoHistoriesOfTheSameSizeAndKeepsTheOtherAsProof() throws IOException {
        look();
        Checkpoint before = kept();
        server.show(rewritten());

        Run run = look("--submit");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("VÄGRAR INTYGA", "historien har ändrats")
                .doesNotContain("— revisor");
        assertThat(server.cosigned()).isEmpty();
        assertThat(kept().note()).isEqualTo(before.note());
        Checkpoint proof = Checkpoint.parse(refused().getFirst().getBytes(StandardCharsets.UTF_8));
        assertThat(proof.size()).isEqualTo(before.size());
        assertThat(proof.root()).isNotEqualTo(before.root());
        assertThat(proof.signedBy(List.of(VerifierKey.parse(log.key().vkey())))).isNotNull();
    }

    @Test
    void refusesEverythingRewrittenAndSignedAnewHoweverItHasGrown() throws IOException {
        look();
        server.show(rewritten().addStranger().addStranger().addStranger());

        assertThat(look().out()).contains("VÄGRAR INTYGA", "historien har ändrats");
        assertThat(look().code()).isEqualTo(1);
        assertThat(refused()).hasSize(1);
    }

    @Test
    void refusesAnOlderBackupAndWhatGrowsFromIt() throws IOException {
        log.addStranger().addStranger();
        look();
        TestLog restored = log.fork();
        restored.events().subList(10, restored.size()).clear();
        server.show(restored);
        Run shrunk = look();
        assertThat(shrunk.code()).isEqualTo(1);
        assertThat(shrunk.out()).contains("loggen har krympt");

        for (int i = 0; i < 9; i++) {
            restored.add(log.events().getFirst().withPayload("{\"after\":\"restore\"}"));
        }
        assertThat(look().out()).contains("VÄGRAR INTYGA");
        assertThat(refused()).hasSize(2);
    }

    @Test
    void goesOnWhenTheLogGoesOn() {
        look();
        server.show(rewritten());
        assertThat(look().code()).isEqualTo(1);
        server.show(log.addStranger());
        assertThat(look().code()).isZero();
    }

    @Test
    void refusesWhatTheLogDidNotSignOrAnotherLogDid() throws IOException {
        NoteKey stranger = NoteKey.ofLog(TestLog.ORIGIN);
        String body = log.body(5);
        for (String note :
                List.of(
                        body + "\n" + stranger.line(body),
                        body + "\n" + log.key().line(log.body(4)),
                        new TestLog("other.example", NoteKey.ofLog("other.example"))
                                .addStranger()
                                .checkpoint(1),
                        "no note",
                        "x".repeat(3_000_000))) {
            server.showNote(note);
            assertThat(look().code()).isEqualTo(1);
        }
        assertThat(Files.exists(state())).isFalse();
    }

    @Test
    void refusesAProofWithAnyByteChanged() throws IOException {
        look();
        Checkpoint before = kept();
        int from = log.size();
        log.addStranger().addStranger().addStranger();
        List<String> proof = log.consistency(from, log.size());
        for (int h = 0; h < proof.size(); h++) {
            for (int b = 0; b < 32; b += 5) {
                byte[] hash = Base64.getDecoder().decode(proof.get(h));
                hash[b] ^= 4;
                List<String> bad = new ArrayList<>(proof);
                bad.set(h, Base64.getEncoder().encodeToString(hash));
                server.giveProof("{\"proof\":[\"" + String.join("\",\"", bad) + "\"]}");
                assertThat(look().code()).isEqualTo(1);
            }
        }
        for (String none : List.of("{}", "{\"proof\":[]}", "[", "{\"proof\":[\"x\"]}")) {
            server.giveProof(none);
            assertThat(look().code()).isEqualTo(1);
        }
        assertThat(kept().note()).isEqualTo(before.note());
    }

    @Test
    void survivesBeingCutOffWhileItWrote() throws IOException {
        look();
        Files.writeString(folder.resolve("state.json.new"), "{\"half");
        log.addStranger();

        assertThat(look().code()).isZero();
        assertThat(kept().size()).isEqualTo(log.size());
    }

    @Test
    void doesNotBeginAnewWhenItsMemoryIsDamaged() throws IOException {
        look();
        Files.writeString(state(), "");

        assertThat(look().code()).isEqualTo(2);
    }

    @Test
    void isAloneWithItsMemory() {
        try (WitnessState held = WitnessState.open(state())) {
            Run run = look();
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).contains("används av ett annat vittne");
            assertThat(held.last()).isNull();
        }
        assertThat(look().code()).isZero();
    }

    @Test
    void keepsItsKeyFromOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(Run.of("keygen", "--name", "a", "--out", key().toString()).code()).isEqualTo(2);
        assertThat(
                        Run.of("keygen", "--name", "a b", "--out", folder.resolve("b").toString())
                                .code())
                .isEqualTo(2);

        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        Run run = look();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("chmod 600");
    }

    @Test
    void refusesAKeyFileWhoseHalvesDoNotBelongTogether() throws IOException {
        Path other = folder.resolve("other.key");
        Run.of("keygen", "--name", "revisor.example/v1", "--out", other.toString());
        List<String> mixed =
                List.of(Files.readAllLines(key()).getFirst(), Files.readAllLines(other).getLast());
        for (List<String> lines : List.of(mixed, List.<String>of(), List.of("x", "y"))) {
            Files.write(key(), lines);
            assertThat(look().code()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatItLacks() {
        assertThat(Run.of("witness", "--log", server.address()).code()).isEqualTo(2);
        assertThat(look("--interval", "60s").code()).isEqualTo(2);
    }

    private TestLog rewritten() {
        TestLog rewritten = log.fork();
        rewritten
                .events()
                .set(2, rewritten.events().get(2).withRecordedAt("2024-02-01T08:01:59.000Z"));
        return rewritten;
    }

    private Run look(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "witness",
                                "--log",
                                server.address(),
                                "--log-key",
                                log.key().vkey(),
                                "--key",
                                key().toString(),
                                "--state",
                                state().toString(),
                                "--once"));
        arguments.addAll(List.of(more));
        return Run.of(arguments);
    }

    private Checkpoint kept() throws IOException {
        String note = JsonReader.object(Files.readAllBytes(state())).text("checkpoint");
        return Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> refused() throws IOException {
        return JsonReader.object(Files.readAllBytes(state())).texts("refused");
    }

    private Path key() {
        return folder.resolve("witness.key");
    }

    private Path state() {
        return folder.resolve("state.json");
    }
}
