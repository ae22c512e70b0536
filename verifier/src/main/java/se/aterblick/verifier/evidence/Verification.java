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
import java.util.Map;
import java.util.Set;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.options.Options;
import se.aterblick.verifier.timestamp.TimeStamp;
import se.aterblick.verifier.verdict.Finding;
import se.aterblick.verifier.verdict.Report;

/**
 * All checks of a package, one line each.
 *
 * @param logKeys the log's key, and older ones if it was changed
 */
public record Verification(Options options, List<VerifierKey> logKeys, Evidence evidence) {

    private static final int UNREADABLE = 2;

    /** Makes the checks and returns the exit code. */
    public static int run(Options options, Report report) {
        require("usage.file", options.all(Options.FILE).size() == 1);
        Path file = Path.of(options.required(Options.FILE));
        List<VerifierKey> keys = VerifierKey.given(options.some("--key"), VerifierKey.LOG);
        var witnesses = VerifierKey.given(options.all("--witness"), VerifierKey.WITNESS);
        var tsa = options.all("--tsa").stream().flatMap(TimeStamp::certificates).toList();
        List<Evidence> read = new ArrayList<>();
        report.check("package", () -> read(file, read));
        if (read.isEmpty()) {
            return UNREADABLE;
        }
        new Verification(options, keys, read.getFirst()).check(report, witnesses, tsa);
        return report.conclude();
    }

    private static Finding read(Path file, List<Evidence> read) {
        Evidence evidence = Evidence.read(file);
        read.add(evidence);
        return ok("package.ok", evidence.files().size(), evidence.events().size());
    }

    private void check(Report report, List<VerifierKey> witnesses, List<X509Certificate> tsa) {
        report.check("key", this::key);
        report.check("checkpoint", this::checkpoint);
        report.check("earlier", this::earlier);
        if (witnesses.isEmpty()) {
            int others = Math.max(0, evidence.log().newest().signatures().size() - 1);
            report.check("witness", () -> notAsked("witness.none", others));
        }
        witnesses.forEach(witness -> report.check("witness", () -> cosigned(witness)));
        report.check("timestamp", () -> timestamp(tsa));
        report.check("root", this::root);
        EventChecks events = new EventChecks(evidence);
        report.check("stream", events::stream);
        report.check("inclusion", events::inclusion);
        DocumentChecks document = new DocumentChecks(evidence);
        report.check("hash", document::hash);
        report.check("submission", document::submission);
        report.check("decision", document::decision);
        report.check("fold", document::fold);
        report.check("against", new Comparison(options, logKeys, evidence)::compare);
    }

    private Finding key() {
        var keys = logKeys.stream().filter(k -> k.name().equals(evidence.origin()));
        VerifierKey key = first("key.other", keys, evidence.origin(), logKeys.getFirst().name());
        return ok("key.ok", key.name(), key.id());
    }

    private Finding checkpoint() {
        Checkpoint newest = evidence.log().newest();
        newest.of(evidence.origin()).signedBy(logKeys);
        long size = evidence.manifest().number("checkpointSize");
        require("checkpoint.size", newest.size() == size, size, newest.size());
        return ok("checkpoint.ok", newest.size(), newest.root());
    }

    private Finding earlier() {
        Checkpoints log = evidence.log();
        for (Checkpoint checkpoint : log.earlier().values()) {
            checkpoint.of(evidence.origin()).signedBy(logKeys);
            List<Hash> proof = log.proofs().get(checkpoint.size());
            proof = present("consistency.missing", proof, checkpoint.size());
            MerkleProof.consistent(checkpoint, log.newest(), proof);
        }
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

    private Finding timestamp(List<X509Certificate> tsa) {
        Map<String, byte[]> files = evidence.files();
        boolean asked = !tsa.isEmpty();
        if (!files.containsKey("timestamp.tsr") && !files.containsKey("timestamp.txt")) {
            requireAble("timestamp.none", !asked);
            return notAsked("timestamp.none");
        }
        byte[] token = Evidence.file(files, "timestamp.tsr");
        byte[] body = Evidence.file(files, "timestamp.txt");
        String stamped = new String(body, StandardCharsets.UTF_8);
        var same = evidence.log().all().stream().filter(c -> c.body().equals(stamped));
        long size = first("timestamp.body", same).size();
        TimeStamp stamp = TimeStamp.of(token, body);
        if (!asked) {
            return notAsked("timestamp.unsigned", stamp.time(), size);
        }
        X509Certificate signer = stamp.signedBy(tsa);
        long approved = evidence.approvedAt();
        requireAble("timestamp.early", size >= approved, size, approved);
        return ok("timestamp.ok", stamp.time(), size, signer.getSubjectX500Principal().getName());
    }

    private Finding root() {
        long size = evidence.manifest().number("approvalCheckpointSize");
        Checkpoint covering = size < evidence.approvedAt() ? null : evidence.log().of(size);
        Hash root = present("root.missing", covering, size, evidence.approvedAt()).root();
        String asked = options.optional("--root");
        if (asked == null) {
            return notAsked("root.none", root, size);
        }
        require("root.wrong", root.toString().equals(asked), asked, root, size);
        return ok("root.ok", root, size);
    }
}
