package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;
import static se.aterblick.verifier.verdict.Report.Finding.notAsked;
import static se.aterblick.verifier.verdict.Report.Finding.ok;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.timestamp.TimeStamp;
import se.aterblick.verifier.verdict.Problem;
import se.aterblick.verifier.verdict.Report;
import se.aterblick.verifier.verdict.Report.Finding;
import se.aterblick.verifier.verdict.Verdict;

/** All checks of a package, one line each. */
public final class Verification {

    private static final int UNREADABLE = 2;

    private final Request request;
    private final Evidence evidence;
    private final Manifest manifest;

    private Verification(Request request, Evidence evidence) {
        this.request = request;
        this.evidence = evidence;
        this.manifest = evidence.manifest();
    }

    /** Makes the checks and returns the exit code. */
    public static int run(Request request, Report report) {
        try {
            Evidence evidence = Evidence.read(request.file());
            report.check(
                    "package", () -> ok("package.ok", evidence.files(), evidence.events().size()));
            new Verification(request, evidence).check(report);
            return report.conclude();
        } catch (Problem problem) {
            report.line(Verdict.WRONG, "package", problem.key(), problem.values());
        } catch (RuntimeException e) {
            report.line(Verdict.WRONG, "package", "unexpected", List.of(e.toString()));
        }
        return UNREADABLE;
    }

    private void check(Report report) {
        report.check("key", this::key);
        report.check("checkpoint", this::checkpoint);
        report.check("earlier", this::earlier);
        if (request.witnesses().isEmpty()) {
            report.check("witness", this::strangers);
        }
        request.witnesses().forEach(witness -> report.check("witness", () -> cosigned(witness)));
        report.check("timestamp", this::timestamp);
        report.check("root", this::root);
        EventChecks events = new EventChecks(evidence);
        report.check("stream", events::stream);
        report.check("inclusion", events::inclusion);
        DocumentChecks document = new DocumentChecks(evidence);
        report.check("hash", document::hash);
        report.check("submission", document::submission);
        report.check("decision", document::decision);
        report.check("fold", document::fold);
        String against = request.against();
        report.check(
                "against",
                () ->
                        against == null
                                ? notAsked("against.none")
                                : new Comparison(request, evidence).with(against));
    }

    private Finding key() {
        VerifierKey key =
                request.logKeys().stream()
                        .filter(k -> k.name().equals(manifest.origin()))
                        .findFirst()
                        .orElseThrow(() ->
                                wrong(
                                        "key.other",
                                        manifest.origin(),
                                        request.logKeys().getFirst().name()));
        return ok("key.ok", key.name(), key.id());
    }

    private Finding checkpoint() {
        Checkpoint newest = evidence.newest();
        signed(newest);
        if (newest.size() != manifest.checkpointSize()) {
            throw wrong("checkpoint.size", manifest.checkpointSize(), newest.size());
        }
        return ok("checkpoint.ok", newest.size(), newest.root());
    }

    private void signed(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(manifest.origin())) {
            throw wrong("checkpoint.origin", manifest.origin(), checkpoint.origin());
        }
        checkpoint.signedBy(request.logKeys());
    }

    private Finding earlier() {
        for (Checkpoint checkpoint : evidence.earlier().values()) {
            signed(checkpoint);
            List<Hash> proof = evidence.consistency().get(checkpoint.size());
            if (proof == null) {
                throw wrong("consistency.missing", checkpoint.size());
            }
            MerkleProof.consistent(checkpoint, evidence.newest(), proof);
        }
        if (!evidence.earlier().keySet().equals(evidence.consistency().keySet())) {
            throw wrong(
                    "consistency.extra",
                    evidence.consistency().keySet(),
                    manifest.checkpointSize());
        }
        return ok("consistency.ok", evidence.earlier().size(), evidence.newest().size());
    }

    private Finding strangers() {
        int all = evidence.newest().signatures().size() - 1;
        return notAsked("witness.none", Math.max(0, all));
    }

    /** A witness vouches for the approval on any checkpoint that covers it. */
    private Finding cosigned(VerifierKey witness) {
        Finding found = null;
        for (Checkpoint checkpoint : evidence.checkpoints()) {
            var cosigned = checkpoint.cosignedBy(witness);
            if (found == null
                    && cosigned.isPresent()
                    && checkpoint.size() >= manifest.approval().position()) {
                found = ok("witness.ok", witness.name(), cosigned.get().at(), checkpoint.size());
            }
        }
        if (found == null) {
            throw wrong("witness.missing", witness.name(), manifest.approval().position());
        }
        return found;
    }

    private Finding timestamp() {
        byte[] token = evidence.stamp();
        byte[] body = evidence.stamped();
        if (token == null || body == null) {
            if (token != null || body != null) {
                throw wrong("package.missing", "timestamp.tsr, timestamp.txt");
            }
            if (request.authority().isEmpty()) {
                return notAsked("timestamp.none");
            }
            throw unable("timestamp.none");
        }
        String stamped = new String(body, StandardCharsets.UTF_8);
        Checkpoint checkpoint =
                evidence.checkpoints().stream()
                        .filter(c -> c.body().equals(stamped))
                        .findFirst()
                        .orElseThrow(() -> wrong("timestamp.body"));
        TimeStamp stamp = TimeStamp.of(token, body);
        if (request.authority().isEmpty()) {
            return notAsked("timestamp.unsigned", stamp.time(), checkpoint.size());
        }
        X509Certificate signer = stamp.signedBy(request.authority());
        if (checkpoint.size() < manifest.approval().position()) {
            throw unable("timestamp.early", checkpoint.size(), manifest.approval().position());
        }
        return ok(
                "timestamp.ok",
                stamp.time(),
                checkpoint.size(),
                signer.getSubjectX500Principal().getName());
    }

    private Finding root() {
        long size = manifest.approvalCheckpointSize();
        Checkpoint checkpoint = evidence.checkpoint(size);
        if (checkpoint == null || size < manifest.approval().position()) {
            throw wrong("root.missing", size, manifest.approval().position());
        }
        if (request.root() == null) {
            return notAsked("root.none", checkpoint.root(), size);
        }
        if (!checkpoint.root().toString().equals(request.root())) {
            throw wrong("root.wrong", request.root(), checkpoint.root(), size);
        }
        return ok("root.ok", checkpoint.root(), size);
    }
}
