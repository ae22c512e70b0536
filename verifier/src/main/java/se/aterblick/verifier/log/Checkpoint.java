package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.require;

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
 * @param signatures a line each
 * @param note the whole note, exactly as it was read
 */
public record Checkpoint(
        String origin, long size, Hash root, String body, List<String> signatures, String note) {

    /** Origin, size and root; an empty line; one signature a line, 100 at most. */
    private static final Pattern NOTE =
            Pattern.compile(
                    "(([^\\x00-\\x1f]++)\n(0|[1-9][0-9]{0,17})\n([^\\x00-\\x1f]++)\n)"
                            + "\n((?:— [^\\x00-\\x20]++ [^\\x00-\\x20]++\n){1,100})");

    private static final int ID_LENGTH = 4;

    public static Checkpoint parse(byte[] bytes) {
        Matcher note = NOTE.matcher(Input.utf8(bytes));
        require("malformed.note", note.matches());
        List<String> signatures = note.group(5).lines().toList();
        for (String line : signatures) {
            boolean named = VerifierKey.isName(line.substring(2, line.lastIndexOf(' ')));
            require("malformed.note", named && blob(line).length > ID_LENGTH);
        }
        long size = Long.parseLong(note.group(3));
        Hash root = Hash.parse(note.group(4));
        return new Checkpoint(note.group(2), size, root, note.group(1), signatures, note.group());
    }

    /** The id of the key and the signature. */
    private static byte[] blob(String line) {
        return Input.base64(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** What a key signed, without the key's id. */
    private List<byte[]> by(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.startsWith("— " + key.name() + " "))
                .map(Checkpoint::blob)
                .filter(b -> HexFormat.of().formatHex(b, 0, ID_LENGTH).equals(key.id()))
                .map(b -> Arrays.copyOfRange(b, ID_LENGTH, b.length))
                .toList();
    }

    /** The same, if it is of the log of that origin. */
    public Checkpoint of(String log) {
        require("checkpoint.origin", origin.equals(log), log, origin);
        return this;
    }

    /** That one of the log's keys signed it, and none of them wrongly. */
    public VerifierKey signedBy(List<VerifierKey> logKeys) {
        var own = logKeys.stream().filter(key -> key.name().equals(origin) && isSignedBy(key));
        return first("signature.none", own, size, origin);
    }

    private boolean isSignedBy(VerifierKey key) {
        byte[] message = body.getBytes(StandardCharsets.UTF_8);
        List<byte[]> own = by(key);
        boolean good = own.stream().allMatch(signature -> key.verifies(message, signature));
        require("signature.wrong", good, size, key.name(), key.id());
        return !own.isEmpty();
    }

    /** When a witness last vouched for it; empty if it never did. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        return by(witness).stream()
                .map(signature -> cosignedAt(witness, ByteBuffer.wrap(signature)))
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
