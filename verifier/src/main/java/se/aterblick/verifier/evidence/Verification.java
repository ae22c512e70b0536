package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Finding.notAsked;
import static se.aterblick.verifier.verdict.Finding.ok;
import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.present;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.requireAble;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.timestamp.TimeStamp;
import se.aterblick.verifier.verdict.Finding;
import se.aterblick.verifier.verdict.Report;

/** All checks of a package, one line each. */
public record Verification(Request request, Evidence evidence) {

    private static final int UNREADABLE = 2;

    /** Makes the checks and returns the exit code. */
    public static int run(Request request, Report report) {
        List<Evidence> read = new ArrayList<>();
        report.check("package", () -> read(request.file(), read));
        if (read.isEmpty()) {
            return UNREADABLE;
        }
        new Verification(request, read.getFirst()).check(report);
        return report.conclude();
    }

    private static Finding read(Path file, List<Evidence> read) {
        Evidence evidence = Evidence.read(file);
        read.add(evidence);
        return ok("package.ok", evidence.files().size(), evidence.events().size());
    }

    private void check(Report report) {
        report.check("key", this::key);
        report.check("checkpoint", this::checkpoint);
        report.check("earlier", this::earlier);
        if (request.witnesses().isEmpty()) {
            int others = Math.max(0, evidence.log().newest().signatures().size() - 1);
            report.check("witness", () -> notAsked("witness.none", others));
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
        report.check("against", new Comparison(request, evidence)::compare);
    }

    private Finding key() {
        var keys = request.logKeys().stream().filter(k -> k.name().equals(evidence.origin()));
        String given = request.logKeys().getFirst().name();
        VerifierKey key = first("key.other", keys, evidence.origin(), given);
        return ok("key.ok", key.name(), key.id());
    }

    private Finding checkpoint() {
        Checkpoint newest = evidence.log().newest();
        newest.of(evidence.origin()).signedBy(request.logKeys());
        long size = evidence.manifest().number("checkpointSize");
        require("checkpoint.size", newest.size() == size, size, newest.size());
        return ok("checkpoint.ok", newest.size(), newest.root());
    }

    private Finding earlier() {
        Checkpoints log = evidence.log();
        log.earlier()
                .forEach((size, checkpoint) -> {
                    checkpoint.of(evidence.origin()).signedBy(request.logKeys());
                    List<Hash> proof = present("consistency.missing", log.proofs().get(size), size);
                    MerkleProof.consistent(checkpoint, log.newest(), proof);
                });
        Set<Long> proven = log.proofs().keySet();
        boolean all = log.earlier().keySet().equals(proven);
        require("consistency.extra", all, proven, log.newest().size());
        return ok("consistency.ok", log.earlier().size(), log.newest().size());
    }

    /** A witness vouches for the approval on any checkpoint that covers it. */
    private Finding cosigned(VerifierKey witness) {
        var all = evidence.log().all().stream();
        var vouched = all.filter(c -> c.cosignedBy(witness).isPresent()).toList();
        var covering = vouched.stream().filter(c -> c.size() >= evidence.approvedAt());
        Checkpoint seen = first("witness.missing", covering, witness.name(), evidence.approvedAt());
        Instant at = seen.cosignedBy(witness).orElseThrow();
        return ok("witness.ok", witness.name(), at, seen.size());
    }

    private Finding timestamp() {
        byte[] token = evidence.files().get("timestamp.tsr");
        byte[] body = evidence.files().get("timestamp.txt");
        boolean asked = !request.authority().isEmpty();
        if (token == null || body == null) {
            require(
                    "package.missing",
                    token == null && body == null,
                    "timestamp.tsr, timestamp.txt");
            requireAble("timestamp.none", !asked);
            return notAsked("timestamp.none");
        }
        String stamped = new String(body, StandardCharsets.UTF_8);
        var same = evidence.log().all().stream().filter(c -> c.body().equals(stamped));
        long size = first("timestamp.body", same).size();
        TimeStamp stamp = TimeStamp.of(token, body);
        if (!asked) {
            return notAsked("timestamp.unsigned", stamp.time(), size);
        }
        X509Certificate signer = stamp.signedBy(request.authority());
        long approved = evidence.approvedAt();
        requireAble("timestamp.early", size >= approved, size, approved);
        return ok("timestamp.ok", stamp.time(), size, signer.getSubjectX500Principal().getName());
    }

    private Finding root() {
        long size = evidence.manifest().number("approvalCheckpointSize");
        Checkpoint covering = size < evidence.approvedAt() ? null : evidence.log().of(size);
        Hash root = present("root.missing", covering, size, evidence.approvedAt()).root();
        String asked = request.root();
        if (asked == null) {
            return notAsked("root.none", root, size);
        }
        require("root.wrong", root.toString().equals(asked), asked, root, size);
        return ok("root.ok", root, size);
    }
}
