package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Finding.notAsked;
import static se.aterblick.verifier.verdict.Finding.ok;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.unable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.aterblick.verifier.json.Input;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.options.Options;
import se.aterblick.verifier.verdict.Finding;

/** Holds the package against what the same log said at another time. */
record Comparison(Options options, List<VerifierKey> logKeys, Evidence evidence) {

    Finding compare() {
        String against = options.optional("--against");
        if (against == null) {
            return notAsked("against.none");
        }
        if (against.matches("(?i)https?://.*")) {
            return withLog(new LogClient(against, logKeys));
        }
        Path path = Path.of(against);
        byte[] file = Input.file(path);
        boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        var others = zip ? Evidence.read(path).log().all() : List.of(Checkpoint.parse(file));
        List<Finding> same = new ArrayList<>();
        for (Checkpoint other : others) {
            other.of(evidence.origin()).signedBy(logKeys);
            Checkpoint own = evidence.log().of(other.size());
            if (own != null) {
                MerkleProof.consistent(own, other, List.of());
                same.add(ok("against.same", other.size(), other.root()));
            }
        }
        String proof = options.optional("--proof");
        if (!same.isEmpty()) {
            return same.getFirst();
        }
        if (zip || proof == null) {
            throw unable(
                    "against.unproven", others.getFirst().size(), evidence.log().newest().size());
        }
        byte[] json = Input.file(Path.of(proof));
        return consistent(others.getFirst(), MerkleProof.read(JsonReader.object(json)));
    }

    private Finding withLog(LogClient log) {
        Checkpoint other = log.checkpoint().of(evidence.origin());
        long size = evidence.log().newest().size();
        require("against.shrunk", other.size() >= size, size, other.size());
        return consistent(other, log.consistency(size, other.size()));
    }

    private Finding consistent(Checkpoint other, List<Hash> proof) {
        boolean isLater = other.size() >= evidence.log().newest().size();
        Checkpoint first = isLater ? evidence.log().newest() : other;
        Checkpoint second = isLater ? other : evidence.log().newest();
        MerkleProof.consistent(first, second, proof);
        return ok("against.ok", first.size(), second.size());
    }
}
