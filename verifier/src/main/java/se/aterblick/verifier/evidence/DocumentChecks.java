package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Finding.ok;
import static se.aterblick.verifier.verdict.Problem.at;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import se.aterblick.verifier.fold.PlanFold;
import se.aterblick.verifier.fold.ReportDocument;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Finding;

/** That the document is the one submitted and approved, and the one the events make. */
record DocumentChecks(Evidence evidence) {

    private static final String SUBMITTED = "report.submitted";
    private static final String APPROVED = "report.approved";

    Finding hash() {
        String hash = "sha-256:" + Hash.of(evidence.document()).hex();
        JsonObject expected = JsonObject.EMPTY.with("contentHash", hash);
        same("evidence.json", expected, evidence.manifest(), "contentHash");
        same(SUBMITTED, expected, payload("submission", SUBMITTED), "contentHash");
        same(APPROVED, expected, payload("approval", APPROVED), "contentHash");
        return ok("hash.ok", hash);
    }

    Finding submission() {
        JsonObject manifest = evidence.manifest();
        StoredEvent event = evidence.event("submission", SUBMITTED);
        JsonObject submitted = event.json("payload");
        same(SUBMITTED, manifest, submitted, "period", "version", "documentFormat", "foldedTo");
        JsonObject before = JsonObject.EMPTY.with("foldedTo", event.sequence() - 1);
        same(SUBMITTED, before, manifest, "foldedTo");
        same(submitted.text("document").getBytes(StandardCharsets.UTF_8), evidence.document());
        String period = manifest.text("period");
        return ok("submission.ok", period, manifest.number("version"), event.place());
    }

    Finding decision() {
        StoredEvent event = evidence.event("approval", APPROVED);
        String[] decided = {"meetingDate", "paragraph", "registryNumber"};
        JsonObject decision = evidence.manifest().object("approval");
        same(APPROVED, evidence.manifest(), event.json("payload"), "period", "version");
        same(APPROVED, decision, event.json("payload"), decided);
        Object[] said = Stream.of(decided).map(decision::text).toArray();
        return ok("decision.ok", said[0], said[1], said[2], event.place());
    }

    Finding fold() {
        JsonObject manifest = evidence.manifest();
        long foldedTo = manifest.number("foldedTo");
        String format = manifest.text("documentFormat");
        PlanFold fold = new PlanFold();
        var events = evidence.events().stream().filter(e -> e.sequence() <= foldedTo);
        events.forEach(e -> at("fold.place", e.place(), () -> fold.add(e)));
        byte[] document = ReportDocument.of(fold, manifest.text("period"), format);
        same(document, evidence.document());
        return ok("fold.ok", foldedTo + 1, format, document.length);
    }

    private JsonObject payload(String member, String type) {
        return evidence.event(member, type).json("payload");
    }

    private static void same(String where, JsonObject expected, JsonObject found, String... names) {
        for (String name : names) {
            Object value = expected.get(name);
            boolean same = value != null && value.equals(found.get(name));
            require("document.field", same, where, name, value, found.get(name));
        }
    }

    /** Names the first place where two documents say different things. */
    private static void same(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        if (at >= 0) {
            var place = Differences.first("", JsonReader.object(one), JsonReader.object(other));
            throw wrong("document.differs", place[0], place[1], place[2], at);
        }
    }
}
