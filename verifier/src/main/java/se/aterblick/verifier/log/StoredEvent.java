package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Finding.ok;
import static se.aterblick.verifier.verdict.Problem.require;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.aterblick.verifier.json.Input;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.verdict.Finding;

/**
 * An event exactly as it is stored, with the proof that it is in the log.
 *
 * @param position its place in the log: 1, 2, 3 …
 * @param sequence its place in its plan's stream: 0, 1, 2 …
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredEvent(
        long position,
        String planId,
        long sequence,
        String eventId,
        String type,
        String revision,
        String recordedAt,
        byte[] payload,
        byte[] metadata,
        List<Hash> proof) {

    private static final String LEAF_FORMAT = "aterblick-leaf/1";

    /** Reads a line of a package. */
    public static StoredEvent read(JsonObject line) {
        return new StoredEvent(
                line.number("position"),
                field(line, "planId"),
                line.number("sequence"),
                field(line, "eventId"),
                field(line, "type"),
                field(line, "revision"),
                field(line, "recordedAt"),
                Input.base64(line.text("payload")),
                Input.base64(line.text("metadata")),
                MerkleProof.read(line));
    }

    /** A line break inside a field could make two different events one leaf. */
    private static String field(JsonObject line, String name) {
        String value = line.text(name);
        require("malformed.member", value.matches("[\\x21-\\x7E]+"), name);
        return value;
    }

    /** The hash under which the event stands in the log of that origin. */
    public Hash leaf(String origin) {
        String stream = String.join("\n", LEAF_FORMAT, origin, planId, "" + sequence, type);
        String hashes = Hash.of(payload).hex() + "\n" + Hash.of(metadata).hex() + "\n";
        String entry = String.join("\n", stream, revision, recordedAt, hashes);
        return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it stands, as messages say it. */
    public Finding place() {
        return place(position, sequence);
    }

    public static Finding place(long position, long sequence) {
        return ok("event.place", position, sequence);
    }

    public JsonObject payloadJson() {
        return JsonReader.object(payload);
    }

    public JsonObject metadataJson() {
        return JsonReader.object(metadata);
    }
}
