package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.aterblick.verifier.json.Base64Text;
import se.aterblick.verifier.json.JsonReader;

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

    private static final int MOST_SIGNATURES = 100;
    private static final int ID_LENGTH = 4;
    private static final int TIME_LENGTH = 8;

    /** A signature line: who, with which key, and what stands after the key's id. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record NoteSignature(String name, String keyId, byte[] signature) {

        private boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && keyId.equals(key.id());
        }
    }

    /** A witness that vouched for the checkpoint, and when. */
    public record Cosigned(VerifierKey witness, Instant at) {}

    public static Checkpoint parse(byte[] bytes) {
        String note = JsonReader.utf8(bytes);
        int end = note.lastIndexOf("\n\n");
        boolean clean = note.chars().allMatch(c -> c >= ' ' || c == '\n');
        if (!clean || end < 0 || !note.endsWith("\n")) {
            throw wrong("malformed.note");
        }
        String body = note.substring(0, end + 1);
        String[] lines = body.split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw wrong("malformed.note");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Hash.parse(lines[2]),
                body,
                signatures(note.substring(end + 2)),
                note);
    }

    private static List<NoteSignature> signatures(String text) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : text.substring(0, Math.max(0, text.length() - 1)).split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals("—") || !VerifierKey.isName(parts[1])) {
                throw wrong("malformed.note");
            }
            byte[] blob = Base64Text.decode(parts[2]);
            if (blob.length <= ID_LENGTH || signatures.size() >= MOST_SIGNATURES) {
                throw wrong("malformed.note");
            }
            String id = HexFormat.of().formatHex(blob, 0, ID_LENGTH);
            byte[] signature = Arrays.copyOfRange(blob, ID_LENGTH, blob.length);
            signatures.add(new NoteSignature(parts[1], id, signature));
        }
        return List.copyOf(signatures);
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
        if (!own.stream().allMatch(s -> key.verifies(message, s.signature()))) {
            throw wrong("signature.wrong", size, key.name(), key.id());
        }
        return !own.isEmpty();
    }

    /** When a witness last vouched for it; empty if it never did. */
    public Optional<Cosigned> cosignedBy(VerifierKey witness) {
        return signatures.stream()
                .filter(s -> s.isBy(witness))
                .map(s -> cosigned(witness, s.signature()))
                .reduce((first, second) -> first.at().isAfter(second.at()) ? first : second);
    }

    private Cosigned cosigned(VerifierKey witness, byte[] signature) {
        if (signature.length > TIME_LENGTH) {
            long seconds = ByteBuffer.wrap(signature).getLong();
            byte[] ed25519 = Arrays.copyOfRange(signature, TIME_LENGTH, signature.length);
            if (seconds >= 0 && witness.verifies(cosignatureMessage(body, seconds), ed25519)) {
                return new Cosigned(witness, Instant.ofEpochSecond(seconds));
            }
        }
        throw wrong("signature.wrong", size, witness.name(), witness.id());
    }

    static byte[] cosignatureMessage(String body, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
