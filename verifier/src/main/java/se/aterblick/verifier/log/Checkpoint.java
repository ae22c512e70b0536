package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private static final String TEXT = "([^\\x00-\\x1f]++)\n";
    private static final String BODY = "(" + TEXT + "(0|[1-9][0-9]{0,17})\n" + TEXT + ")\n";
    private static final String SIGNATURE = "— " + VerifierKey.NAME + " [^\\x00-\\x20]++\n";

    /** Origin, size and root; an empty line; one signature a line, 100 at most. */
    private static final Pattern NOTE = Pattern.compile(BODY + "((?:" + SIGNATURE + "){1,100})");

    public static Checkpoint parse(byte[] bytes) {
        Matcher note = NOTE.matcher(Input.utf8(bytes));
        require("malformed.note", note.matches());
        List<String> signatures = note.group(5).lines().toList();
        boolean signed = signatures.stream().allMatch(line -> blob(line).length > Integer.BYTES);
        require("malformed.note", signed);
        long size = Long.parseLong(note.group(3));
        Hash root = Hash.parse(note.group(4));
        return new Checkpoint(note.group(2), size, root, note.group(1), signatures, note.group());
    }

    /** The id of the key and the signature. */
    private static byte[] blob(String line) {
        return Input.base64(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** The same, if it is of the log of that origin. */
    public Checkpoint of(String log) {
        require("checkpoint.origin", origin.equals(log), log, origin);
        return this;
    }

    /** That one of the log's keys signed it, and none of them wrongly. */
    public VerifierKey signedBy(List<VerifierKey> logKeys) {
        var own = logKeys.stream().filter(key -> key.name().equals(origin));
        var signed = own.filter(key -> !signed(key).isEmpty());
        return first("signature.none", signed, size, origin);
    }

    /** When a witness last vouched for it; empty if it never did. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        return signed(witness).stream().max(Comparator.naturalOrder());
    }

    /**
     * The time of every signature by the key, all of which must be right; 1970 where it has none.
     */
    private List<Instant> signed(VerifierKey key) {
        var lines = signatures.stream().filter(line -> line.startsWith("— " + key.name() + " "));
        var blobs = lines.map(line -> ByteBuffer.wrap(blob(line)));
        var own = blobs.filter(blob -> HexFormat.of().toHexDigits(blob.getInt()).equals(key.id()));
        return own.map(blob -> signed(key, blob)).toList();
    }

    private Instant signed(VerifierKey key, ByteBuffer blob) {
        boolean timed = key.type() == VerifierKey.WITNESS && blob.remaining() > Long.BYTES;
        long seconds = timed ? blob.getLong() : 0;
        byte[] signature = new byte[blob.remaining()];
        blob.get(signature);
        boolean good = seconds >= 0 && key.verifies(message(key, seconds), signature);
        require("signature.wrong", good, size, key.name(), key.id());
        return Instant.ofEpochSecond(seconds);
    }

    /** What a key signs: the log the body as it is, a witness the body and when it saw it. */
    byte[] message(VerifierKey key, long seconds) {
        boolean timed = key.type() == VerifierKey.WITNESS;
        String time = timed ? "cosignature/v1\ntime " + seconds + "\n" : "";
        return (time + body).getBytes(StandardCharsets.UTF_8);
    }
}
