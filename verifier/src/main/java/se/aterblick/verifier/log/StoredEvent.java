package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.aterblick.verifier.json.Base64Text;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.verdict.Problem;

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
                Base64Text.decode(line.text("payload")),
                Base64Text.decode(line.text("metadata")),
                MerkleProof.read(line));
    }

    /** A line break inside a field could make two different events one leaf. */
    private static String field(JsonObject line, String name) {
        String value = line.text(name);
        if (!value.matches("[\\x21-\\x7E]+")) {
            throw wrong("malformed.member", name);
        }
        return value;
    }

    /** The hash under which the event stands in the log of that origin. */
    public Hash leaf(String origin) {
        String entry =
                String.join(
                        "\n",
                        LEAF_FORMAT,
                        origin,
                        planId,
                        Long.toString(sequence),
                        type,
                        revision,
                        recordedAt,
                        Hash.of(payload).hex(),
                        Hash.of(metadata).hex(),
                        "");
        return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it stands, as messages say it. */
    public Problem place() {
        return wrong("event.place", position, sequence);
    }

    public JsonObject payloadJson() {
        return JsonReader.object(payload);
    }

    public JsonObject metadataJson() {
        return JsonReader.object(metadata);
    }
}
