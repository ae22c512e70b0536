package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;

/** Whose signatures a package needs, and which of them it is refused for. */
class SignatureTests extends PackageOfAYear {

    @Test
    void findsWitnessAndPrintedRootRight() {
        TestPackage cosigned = right().cosign("checkpoint.txt", witness, 1_700_000_000);
        Run run = verify(cosigned, "--witness", witness.vkey(), "--root", log.root(39));

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.line("Vittne")).startsWith("OK").contains("2023-11-14T22:13:20Z");
        assertThat(run.line("Roten")).startsWith("OK");
    }

    @Test
    void takesAWitnessWhoSawTheApprovalButNotTheNewestCheckpoint() {
        TestPackage cosigned = right().cosign("checkpoints/39.txt", witness, 1);

        assertThat(verify(cosigned, "--witness", witness.vkey()).code()).isZero();
    }

    @Test
    void missesAWitnessWhoOnlySawWhatWasBeforeTheApproval() {
        String spring = springCheckpoint();
        Run run = verify(right().cosign(spring, witness, 1), "--witness", witness.vkey());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Vittne"))
                .startsWith("FEL")
                .contains("revisor.example/v1", "position 39");
    }

    @Test
    void takesKeysFromFiles() throws Exception {
        Path keys = folder.resolve("keys.txt");
        Files.writeString(keys, "# nycklar\n" + witness.vkey() + "\n\n" + log.key().vkey() + "\n");
        TestPackage cosigned = right().cosign("checkpoint.txt", witness, 1);

        Run run =
                verify(
                        cosigned.write(folder.resolve("q.zip")),
                        "--key",
                        keys.toString(),
                        "--witness",
                        keys.toString());

        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void refusesAnotherKeyAndAnotherWitness() {
        Path file = right().write(folder.resolve("p.zip"));

        Run sameName = verify(file, "--key", NoteKey.ofLog(TestLog.ORIGIN).vkey());
        Run otherName = verify(file, "--key", NoteKey.ofLog("other.example").vkey());
        Run stranger =
                verify(
                        right().cosign(
                                        "checkpoint.txt",
                                        NoteKey.ofWitness("revisor.example/v1"),
                                        1),
                        "--witness",
                        witness.vkey());

        assertThat(sameName.code()).isEqualTo(1);
        assertThat(sameName.line("Kontrollpunkten")).startsWith("FEL");
        assertThat(otherName.code()).isEqualTo(1);
        assertThat(otherName.line("Loggens nyckel")).startsWith("FEL").contains("other.example");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.line("Vittne")).startsWith("FEL");
    }

    @Test
    void refusesAForgedCosignature() {
        TestPackage forged =
                right().edit(
                                "checkpoint.txt",
                                note -> note + witness.line(log.body(40), 1_700_000_000));

        assertThat(verify(forged, "--witness", witness.vkey()).line("Vittne"))
                .startsWith("FEL")
                .contains("falsk");
    }
}
