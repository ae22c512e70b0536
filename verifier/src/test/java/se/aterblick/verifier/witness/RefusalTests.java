package se.aterblick.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.VerifierKey;

/** Every history that a witness must not vouch for, and what it keeps as proof. */
class RefusalTests extends WitnessedLog {

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
}
