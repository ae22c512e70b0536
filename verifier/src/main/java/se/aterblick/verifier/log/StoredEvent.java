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
 * @param line as the package has it
 * @param position its place in the log: 1, 2, 3 …
 * @param sequence its place in its plan's stream: 0, 1, 2 …
 */
public record StoredEvent(JsonObject line, long position, long sequence, List<Hash> proof) {

    /** Reads a line of a package. */
    public static StoredEvent read(JsonObject line) {
        // A line break inside a field could make two different events one leaf.
        for (String name : List.of("planId", "eventId", "type", "revision", "recordedAt")) {
            require("malformed.member", line.text(name).matches("[\\x21-\\x7E]+"), name);
        }
        List.of("payload", "metadata").forEach(name -> Input.base64(line.text(name)));
        long position = line.number("position");
        return new StoredEvent(line, position, line.number("sequence"), MerkleProof.read(line));
    }

    public String planId() {
        return line.text("planId");
    }

    public String eventId() {
        return line.text("eventId");
    }

    public String type() {
        return line.text("type");
    }

    public String revision() {
        return line.text("revision");
    }

    private byte[] stored(String name) {
        return Input.base64(line.text(name));
    }

    /** The hash under which the event stands in the log of that origin. */
    public Hash leaf(String origin) {
        String stream = "aterblick-leaf/1\n" + origin + "\n" + planId() + "\n" + sequence;
        String payload = Hash.of(stored("payload")).hex();
        String metadata = Hash.of(stored("metadata")).hex();
        String time = line.text("recordedAt");
        String entry = String.join("\n", stream, type(), revision(), time, payload, metadata, "");
        return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it stands, as messages say it. */
    public Finding place() {
        return place(position, sequence);
    }

    public static Finding place(long position, long sequence) {
        return ok("event.place", position, sequence);
    }

    /** The {@code payload} or the {@code metadata}. */
    public JsonObject json(String name) {
        return JsonReader.object(stored(name));
    }
}
