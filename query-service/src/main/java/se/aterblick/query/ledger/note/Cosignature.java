package se.aterblick.query.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a witness says of a checkpoint: that at some time it was consistent with all it had seen of
 * the log, C2SP tlog-cosignature.
 *
 * @param key of the witness
 * @param time in seconds since 1970
 * @param line as it stands below the checkpoint
 */
public record Cosignature(VerifierKey key, long time, SignatureLine line) {

    private static final int SIGNATURE_LENGTH = 64;

    /** Whether a line is this witness's; it may still be wrong. */
    public static boolean isBy(VerifierKey witness, SignatureLine line) {
        return witness.type() == KeyType.COSIGNATURE && witness.isNamedBy(line);
    }

    /** A witness's line below a checkpoint's body, if it is right. */
    public static Optional<Cosignature> verified(
            VerifierKey witness, SignatureLine line, String body) {
        byte[] blob = line.signature();
        if (!isBy(witness, line) || blob.length != Long.BYTES + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(blob).getLong();
        byte[] signature = Arrays.copyOfRange(blob, Long.BYTES, blob.length);
        return time >= 0 && witness.verifies(message(time, body), signature)
                ? Optional.of(new Cosignature(witness, time, line))
                : Optional.empty();
    }

    /** What is signed. */
    public static byte[] message(long time, String body) {
        return ("cosignature/v1\ntime " + time + "\n" + body).getBytes(UTF_8);
    }
}
