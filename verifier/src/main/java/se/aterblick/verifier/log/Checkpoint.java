package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.aterblick.verifier.json.Input;

/**
 * A signed checkpoint of a log (C2SP tlog-checkpoint, signed-note).
 *
 * @param body the three lines that are signed, each with its line feed
 * @param note the whole note, exactly as it was read
 */
public record Checkpoint(
        String origin,
        long size,
        Hash root,
        String body,
        List<NoteSignature> signatures,
        String note) {

    /** Origin, size and root; an empty line; one signature a line, 100 at most. */
    private static final Pattern NOTE =
            Pattern.compile(
                    "(([^\\x00-\\x1f]++)\n(0|[1-9][0-9]{0,17})\n([^\\x00-\\x1f]++)\n)"
                            + "\n((?:— [^\\x00-\\x20]++ [^\\x00-\\x20]++\n){1,100})");

    private static final Pattern SIGNATURE = Pattern.compile("— (.+) (.+)\n");
    private static final int ID_LENGTH = 4;

    /** A signature line: who, with which key, and what stands after the key's id. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record NoteSignature(String name, String keyId, byte[] signature) {

        private static NoteSignature read(String name, String base64) {
            byte[] blob = Input.base64(base64);
            require("malformed.note", VerifierKey.isName(name) && blob.length > ID_LENGTH);
            String id = HexFormat.of().formatHex(blob, 0, ID_LENGTH);
            return new NoteSignature(name, id, Arrays.copyOfRange(blob, ID_LENGTH, blob.length));
        }

        private boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && keyId.equals(key.id());
        }
    }

    public static Checkpoint parse(byte[] bytes) {
        Matcher note = NOTE.matcher(Input.utf8(bytes));
        require("malformed.note", note.matches());
        return new Checkpoint(
                note.group(2),
                Long.parseLong(note.group(3)),
                Hash.parse(note.group(4)),
                note.group(1),
                SIGNATURE
                        .matcher(note.group(5))
                        .results()
                        .map(line -> NoteSignature.read(line.group(1), line.group(2)))
                        .toList(),
                note.group());
    }

    /** That one of the log's keys signed it, and none of them wrongly. */
    public VerifierKey signedBy(List<VerifierKey> logKeys) {
        return logKeys.stream()
                .filter(key -> key.name().equals(origin) && isSignedBy(key))
                .findFirst()
                .orElseThrow(() -> wrong("signature.none", size, origin));
    }

    private boolean isSignedBy(VerifierKey key) {
        byte[] message = body.getBytes(StandardCharsets.UTF_8);
        List<NoteSignature> own = signatures.stream().filter(s -> s.isBy(key)).toList();
        boolean good = own.stream().allMatch(s -> key.verifies(message, s.signature()));
        require("signature.wrong", good, size, key.name(), key.id());
        return !own.isEmpty();
    }

    /** When a witness last vouched for it; empty if it never did. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        return signatures.stream()
                .filter(s -> s.isBy(witness))
                .map(s -> cosignedAt(witness, ByteBuffer.wrap(s.signature())))
                .max(Comparator.naturalOrder());
    }

    private Instant cosignedAt(VerifierKey witness, ByteBuffer signature) {
        long seconds = signature.remaining() > Long.BYTES ? signature.getLong() : -1;
        byte[] ed25519 = new byte[signature.remaining()];
        signature.get(ed25519);
        boolean good = seconds >= 0 && witness.verifies(cosignatureMessage(body, seconds), ed25519);
        require("signature.wrong", good, size, witness.name(), witness.id());
        return Instant.ofEpochSecond(seconds);
    }

    static byte[] cosignatureMessage(String body, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
