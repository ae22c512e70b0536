package se.aterblick.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestPackage;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.VerifierKey;

/** What a witness vouches for, and how it says so. */
class WitnessTests extends WitnessedLog {

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
    void goesOnWhenTheLogGoesOn() {
        look();
        server.show(rewritten());
        assertThat(look().code()).isEqualTo(1);
        server.show(log.addStranger());
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
}
