package se.aterblick.query.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.query.ledger.tree.Hash;

/** Signed notes against the ones that others have published. */
class NoteTests {

    /** Of the documentation of golang.org/x/mod/sumdb/note. */
    private static final String VKEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String LINE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    @Test
    void verifiesThePublishedNote() {
        Note note = Note.parse(TEXT + "\n" + LINE + "\n");

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(note).hasToString(TEXT + "\n" + LINE + "\n");
    }

    @Test
    void rejectsEveryByteOfTheNoteThatWasChanged() {
        VerifierKey key = VerifierKey.parse(VKEY);
        byte[] note = (TEXT + "\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < note.length; i++) {
            byte[] changed = note.clone();
            changed[i] ^= 0x04;
            assertThat(isSigned(changed, key)).as("byte %d", i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Of the tests of transparency-dev/formats: the key of a log, the key of a witness.
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                VKEY
            })
    void readsAndWritesPublishedKeys(String vkey) {
        assertThat(VerifierKey.parse(vkey)).hasToString(vkey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a3+",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcXQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "rekor.sigstore.dev+12345678+AwEB",
                "rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!"
            })
    void readsNoOtherKeys(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void tellsTheTimeOfAPublishedCosignature() {
        byte[] blob =
                Base64.getDecoder()
                        .decode(
                                "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==");
        SignatureLine line =
                SignatureLine.parse("\u2014 w " + Base64.getEncoder().encodeToString(blob));

        assertThat(ByteBuffer.wrap(line.signature()).getLong()).isEqualTo(1_727_964_367L);
    }

    @Test
    void verifiesACosignatureOfExactlyThisCheckpointAndTime() {
        TestWitness witness = new TestWitness("witness.example/a", 1);
        String body = new Checkpoint("log.example", 3, Hash.OF_EMPTY_TREE).body();
        SignatureLine line = witness.line(body, 1_700_000_000);

        assertThat(Cosignature.verified(witness.key(), line, body))
                .hasValueSatisfying(
                        cosignature -> assertThat(cosignature.time()).isEqualTo(1_700_000_000));
        assertThat(Cosignature.verified(witness.key(), line, body.replace('3', '4'))).isEmpty();
        assertThat(Cosignature.verified(new TestWitness("witness.example/a", 2).key(), line, body))
                .isEmpty();
        byte[] blob = line.signature();
        for (int i = 0; i < blob.length; i++) {
            byte[] changed = blob.clone();
            changed[i] ^= 1;
            SignatureLine wrong = new SignatureLine(line.name(), line.keyId(), changed);
            assertThat(Cosignature.verified(witness.key(), wrong, body)).as("%d", i).isEmpty();
        }
    }

    @Test
    void signsLikeThePublishedNote() {
        NoteSigner signer =
                new NoteSigner(VerifierKey.parse(VKEY), TestWitness.privateKey(privateSeed()));

        assertThat(signer.sign(TEXT)).hasToString(LINE);
    }

    @Test
    void refusesToSignWithAKeyOfAnother() {
        assertThatThrownBy(() ->
                        new NoteSigner(
                                VerifierKey.parse(VKEY), TestWitness.privateKey(new byte[32])))
                .isInstanceOf(MalformedNote.class);
    }

    @Test
    void readsCheckpointsWrittenInTheOneWayThereIs() {
        String body =
                """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                """;

        assertThat(Checkpoint.parse(body).body()).isEqualTo(body);
        for (String wrong :
                List.of(
                        "",
                        body + "\n",
                        body + "more\n",
                        body.strip(),
                        body.replace("20852163", "020852163"),
                        body.replace("20852163", "-1"),
                        body.replace("20852163", "99999999999999999999"),
                        body.replace("example.com", "example com"),
                        body.replace("\n", "\r\n"),
                        body.replace("q2I=", "q2J="),
                        body.replace("q2I=", "q2I"))) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(MalformedNote.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n\n",
                "a\n\nb\n",
                "a\n\n\u2014 b\n",
                "a\n\n\u2014 b AAAA\n"
            })
    void readsNoNoteWithoutSignatures(String note) {
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(MalformedNote.class);
    }

    private static byte[] privateSeed() {
        byte[] typed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    private static boolean isSigned(byte[] note, VerifierKey key) {
        try {
            return Note.parse(new String(note, StandardCharsets.UTF_8)).isSignedBy(key);
        } catch (MalformedNote e) {
            return false;
        }
    }
}
