package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;
import static se.aterblick.verifier.verdict.Report.Finding.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.verdict.Report.Finding;

/** Holds the package against what the same log said at another time. */
final class Comparison {

    private static final int LARGEST_NOTE = 1 << 20;

    private final Request request;
    private final Evidence evidence;

    Comparison(Request request, Evidence evidence) {
        this.request = request;
        this.evidence = evidence;
    }

    Finding with(String against) {
        if (against.matches("(?i)https?://.*")) {
            LogClient log = new LogClient(against);
            Checkpoint other = log.checkpoint();
            signed(other);
            if (other.size() < evidence.newest().size()) {
                throw wrong("against.shrunk", evidence.newest().size(), other.size());
            }
            return consistent(other, log.consistency(evidence.newest().size(), other.size()));
        }
        byte[] file = read(Path.of(against));
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return withPackage(Evidence.read(Path.of(against)));
        }
        Checkpoint other = Checkpoint.parse(file);
        signed(other);
        Finding here = sameSize(List.of(other));
        if (here != null) {
            return here;
        }
        if (request.proof() == null) {
            throw unable("against.unproven", other.size(), evidence.newest().size());
        }
        return consistent(other, MerkleProof.read(JsonReader.object(read(request.proof()))));
    }

    /** Whatever both packages have a checkpoint of must be the same. */
    private Finding withPackage(Evidence other) {
        other.checkpoints().forEach(this::signed);
        Finding here = sameSize(other.checkpoints());
        if (here == null) {
            throw unable("against.unproven", other.newest().size(), evidence.newest().size());
        }
        return here;
    }

    private @Nullable Finding sameSize(List<Checkpoint> others) {
        Finding found = null;
        for (Checkpoint other : others) {
            Checkpoint own = evidence.checkpoint(other.size());
            if (own != null) {
                MerkleProof.consistent(own, other, List.of());
                found = found == null ? ok("against.same", other.size(), other.root()) : found;
            }
        }
        return found;
    }

    private Finding consistent(Checkpoint other, List<Hash> proof) {
        List<Checkpoint> both = new ArrayList<>(List.of(evidence.newest(), other));
        if (other.size() < evidence.newest().size()) {
            both = both.reversed();
        }
        MerkleProof.consistent(both.getFirst(), both.getLast(), proof);
        return ok("against.ok", both.getFirst().size(), both.getLast().size());
    }

    private void signed(Checkpoint other) {
        if (!other.origin().equals(evidence.manifest().origin())) {
            throw wrong("checkpoint.origin", evidence.manifest().origin(), other.origin());
        }
        other.signedBy(request.logKeys());
    }

    private static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_NOTE);
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
    }
}
