package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Problem;

/**
 * An evidence package that can be read; nothing in it is believed yet.
 *
 * @param newest the checkpoint all proofs lead to
 * @param earlier the other checkpoints by their size, that of the approval among them
 * @param consistency the proof from each of them to the newest
 * @param stamp a time-stamp token, if there is one
 * @param stamped the checkpoint's body that was stamped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evidence(
        Manifest manifest,
        byte[] document,
        List<StoredEvent> events,
        Checkpoint newest,
        SortedMap<Long, Checkpoint> earlier,
        Map<Long, List<Hash>> consistency,
        byte @Nullable [] stamp,
        byte @Nullable [] stamped,
        int files) {

    private static final String FOLDER = "checkpoints/";
    private static final int MOST_EVENTS = 100_000;

    static Evidence read(Path file) {
        Map<String, byte[]> entries = ZipPackage.read(file);
        SortedMap<Long, Checkpoint> earlier = new TreeMap<>();
        for (String name : entries.keySet()) {
            if (name.startsWith(FOLDER)) {
                Checkpoint checkpoint = Checkpoint.parse(entry(entries, name));
                if (!name.equals(FOLDER + checkpoint.size() + ".txt")) {
                    throw wrong("package.checkpoint", name, checkpoint.size());
                }
                earlier.put(checkpoint.size(), checkpoint);
            }
        }
        Checkpoint newest = Checkpoint.parse(entry(entries, "checkpoint.txt"));
        byte[] proofs = entry(entries, "consistency.json");
        return new Evidence(
                Manifest.read(JsonReader.object(entry(entries, "evidence.json"))),
                entry(entries, "document.json"),
                events(entry(entries, "events.jsonl")),
                newest,
                earlier,
                consistency(JsonReader.objects(proofs), newest.size()),
                entries.get("timestamp.tsr"),
                entries.get("timestamp.txt"),
                entries.size());
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw wrong("package.missing", name);
        }
        return bytes;
    }

    private static List<StoredEvent> events(byte[] lines) {
        List<StoredEvent> events = new ArrayList<>();
        String text = JsonReader.utf8(lines);
        if (!text.endsWith("\n")) {
            throw wrong("malformed.lines");
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", MOST_EVENTS + 1)) {
            if (events.size() == MOST_EVENTS) {
                throw wrong("malformed.lines");
            }
            try {
                byte[] json = line.getBytes(StandardCharsets.UTF_8);
                events.add(StoredEvent.read(JsonReader.object(json)));
            } catch (Problem problem) {
                throw wrong("package.line", events.size() + 1, problem);
            }
        }
        return List.copyOf(events);
    }

    private static Map<Long, List<Hash>> consistency(List<JsonObject> proofs, long size) {
        Map<Long, List<Hash>> bySize = new TreeMap<>();
        for (JsonObject proof : proofs) {
            long from = proof.number("from");
            if (bySize.put(from, MerkleProof.read(proof)) != null || proof.number("to") != size) {
                throw wrong("consistency.extra", from, proof.number("to"));
            }
        }
        return bySize;
    }

    /** The checkpoint of a size, be it the newest or an earlier one. */
    @Nullable Checkpoint checkpoint(long size) {
        return size == newest.size() ? newest : earlier.get(size);
    }

    /** All checkpoints, the newest first. */
    List<Checkpoint> checkpoints() {
        List<Checkpoint> all = new ArrayList<>(earlier.values());
        all.add(newest);
        return all.reversed();
    }

    /** The event that stands where the manifest says. */
    StoredEvent event(Manifest.Place place, String type) {
        for (StoredEvent event : events) {
            if (place.isOf(event) && event.type().equals(type) && event.revision().equals("1")) {
                return event;
            }
        }
        throw wrong("stream.missing", type, place.named());
    }
}
