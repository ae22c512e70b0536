package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.require;

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

/**
 * The checkpoints of a package.
 *
 * @param newest the one that all proofs lead to
 * @param earlier the others by their size, that of the approval among them
 * @param proofs from each of them to the newest
 */
record Checkpoints(
        Checkpoint newest, SortedMap<Long, Checkpoint> earlier, Map<Long, List<Hash>> proofs) {

    static Checkpoints read(Map<String, byte[]> files) {
        SortedMap<Long, Checkpoint> earlier = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith("checkpoints/")) {
                Checkpoint checkpoint = Checkpoint.parse(bytes);
                String expected = "checkpoints/" + checkpoint.size() + ".txt";
                require("package.checkpoint", name.equals(expected), name, checkpoint.size());
                earlier.put(checkpoint.size(), checkpoint);
            }
        });
        Checkpoint newest = Checkpoint.parse(Evidence.file(files, "checkpoint.txt"));
        Map<Long, List<Hash>> proofs = new TreeMap<>();
        for (JsonObject json : JsonReader.objects(Evidence.file(files, "consistency.json"))) {
            long from = json.number("from");
            long to = json.number("to");
            boolean fits = proofs.put(from, MerkleProof.read(json)) == null && to == newest.size();
            require("consistency.extra", fits, from, to);
        }
        return new Checkpoints(newest, earlier, proofs);
    }

    /** That of a size, be it the newest or an earlier one. */
    @Nullable Checkpoint of(long size) {
        return size == newest.size() ? newest : earlier.get(size);
    }

    /** All of them, the newest first. */
    List<Checkpoint> all() {
        List<Checkpoint> all = new ArrayList<>(earlier.values());
        all.add(newest);
        return all.reversed();
    }
}
