package se.aterblick.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.verifier.fixtures.NoteKey;
import se.aterblick.verifier.verdict.Problem;

/** Notes, keys and cosignatures as others write them (C2SP). */
class CheckpointTests {

    /** A checkpoint of a public log, with the cosignatures of public witnesses. */
    private static final String PUBLIC_NOTE =
            """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    private static final VerifierKey PUBLIC_LOG =
            VerifierKey.parse(
                    "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
    private static final VerifierKey PUBLIC_WITNESS =
            VerifierKey.parse(
                    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

    @Test
    void verifiesACheckpointOfAPublicLogAndItsWitness() {
        Checkpoint checkpoint = parse(PUBLIC_NOTE);

        assertThat(checkpoint.size()).isEqualTo(1_432_088_532);
        assertThat(checkpoint.signedBy(List.of(PUBLIC_LOG))).isEqualTo(PUBLIC_LOG);
        assertThat(checkpoint.cosignedBy(PUBLIC_WITNESS).orElseThrow())
                .isEqualTo(Instant.ofEpochSecond(1_779_573_024));
    }

    @Test
    void verifiesTheExampleOfGosNotePackage() {
        VerifierKey key =
                VerifierKey.parse(
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        byte[] blob =
                Base64.getDecoder()
                        .decode(
                                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        byte[] signature = java.util.Arrays.copyOfRange(blob, 4, blob.length);

        assertThat(key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)).isTrue();
        assertThat(key.verifies((text + " ").getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
    }

    @Test
    void findsEveryChangedByteOfANote() {
        byte[] note = PUBLIC_NOTE.getBytes(StandardCharsets.UTF_8);
        int strangersFrom = PUBLIC_NOTE.indexOf("— arche");
        int strangersTo = PUBLIC_NOTE.indexOf("— arche", strangersFrom + 1);
        int from = PUBLIC_NOTE.substring(0, strangersFrom).getBytes(StandardCharsets.UTF_8).length;
        int to = PUBLIC_NOTE.substring(0, strangersTo).getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < note.length; i++) {
            if (i >= from && i < to) {
                continue; // a signature by a key that nobody gave
            }
            byte[] changed = note.clone();
            changed[i] ^= 1;
            assertThat(isGood(changed)).as("byte %d", i).isFalse();
        }
    }

    private static boolean isGood(byte[] note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note);
            checkpoint.signedBy(List.of(PUBLIC_LOG));
            return checkpoint.cosignedBy(PUBLIC_WITNESS).isPresent();
        } catch (Problem problem) {
            return false;
        }
    }

    @Test
    void refusesASignatureThatIsForgedEvenBesideAGoodOne() {
        NoteKey key = NoteKey.ofLog("exempel.se/logg");
        String body = "exempel.se/logg\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n";
        String forged = key.line(body.replace("\n1\n", "\n2\n"));
        VerifierKey verifier = VerifierKey.parse(key.vkey());

        assertThat(parse(body + "\n" + key.line(body)).signedBy(List.of(verifier)))
                .isEqualTo(verifier);
        assertThatThrownBy(() ->
                        parse(body + "\n" + key.line(body) + forged).signedBy(List.of(verifier)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void doesNotTakeAWitnessForTheLog() {
        NoteKey key = NoteKey.ofWitness("exempel.se/logg");
        String body = "exempel.se/logg\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n";
        Checkpoint cosigned = parse(body + "\n" + key.line(body, 7));

        assertThat(cosigned.cosignedBy(VerifierKey.parse(key.vkey()))).isPresent();
        assertThatThrownBy(() -> VerifierKey.given(List.of(key.vkey()), VerifierKey.LOG))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "o\n01\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o AAAAAAA=\n",
                "o\n-1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o AAAAAAA=\n",
                "o\n99999999999999999999\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o AAAAAAA=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Rp=\n\n— o AAAAAAA=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro\n\n— o AAAAAAA=\n",
                "o\n1\nU7WM\n\n— o AAAAAAA=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\nmore\n\n— o AAAAAAA=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n- o AAAAAAA=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o AAAA\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o  AAAAAAA=\n",
                "o\r\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n— o AAAAAAA=\n"
            })
    void refusesWhatIsNoCheckpoint(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "rekor.sigstore.dev+12345678+AwEB"
            })
    void refusesWhatIsNoKey(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Problem.class);
    }

    private static Checkpoint parse(String note) {
        return Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
    }
}
