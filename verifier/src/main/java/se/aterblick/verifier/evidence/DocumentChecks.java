package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;
import static se.aterblick.verifier.verdict.Report.Finding.ok;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.aterblick.verifier.fold.PlanFold;
import se.aterblick.verifier.fold.ReportDocument;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Problem;
import se.aterblick.verifier.verdict.Report.Finding;
import se.aterblick.verifier.verdict.Verdict;

/** That the document is the one submitted and approved, and the one the events make. */
final class DocumentChecks {

    private final Evidence evidence;
    private final Manifest manifest;

    DocumentChecks(Evidence evidence) {
        this.evidence = evidence;
        this.manifest = evidence.manifest();
    }

    Finding hash() {
        String hash = "sha-256:" + Hash.of(evidence.document()).hex();
        same("evidence.json", "contentHash", hash, manifest.contentHash());
        same("report.submitted", "contentHash", hash, submitted().text("contentHash"));
        same("report.approved", "contentHash", hash, approved().text("contentHash"));
        return ok("hash.ok", hash);
    }

    Finding submission() {
        JsonObject submitted = submitted();
        same("report.submitted", "period", manifest.period(), submitted.text("period"));
        same("report.submitted", "version", manifest.version(), submitted.number("version"));
        same(
                "report.submitted",
                "documentFormat",
                manifest.documentFormat(),
                submitted.text("documentFormat"));
        same("report.submitted", "foldedTo", manifest.foldedTo(), submitted.number("foldedTo"));
        same(
                "report.submitted",
                "foldedTo",
                manifest.submission().sequence() - 1,
                manifest.foldedTo());
        byte[] document = submitted.text("document").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(document, evidence.document())) {
            throw different(document, evidence.document());
        }
        return ok(
                "submission.ok",
                manifest.period(),
                manifest.version(),
                manifest.submission().named());
    }

    Finding decision() {
        JsonObject approved = approved();
        same("report.approved", "period", manifest.period(), approved.text("period"));
        same("report.approved", "version", manifest.version(), approved.number("version"));
        for (String field : List.of("meetingDate", "paragraph", "registryNumber")) {
            same("report.approved", field, manifest.decision().text(field), approved.text(field));
        }
        return ok(
                "decision.ok",
                approved.text("meetingDate"),
                approved.text("paragraph"),
                approved.text("registryNumber"),
                manifest.approval().named());
    }

    Finding fold() {
        PlanFold fold = new PlanFold();
        for (StoredEvent event : evidence.events()) {
            if (event.sequence() <= manifest.foldedTo()) {
                try {
                    fold.add(event);
                } catch (Problem problem) {
                    Object[] values = {event.place(), problem};
                    throw problem.verdict() == Verdict.WRONG
                            ? wrong("fold.failed", values)
                            : unable("fold.unable", values);
                }
            }
        }
        byte[] document = ReportDocument.of(fold, manifest.period(), manifest.documentFormat());
        if (!Arrays.equals(document, evidence.document())) {
            throw different(document, evidence.document());
        }
        return ok("fold.ok", manifest.foldedTo() + 1, manifest.documentFormat(), document.length);
    }

    private JsonObject submitted() {
        return evidence.event(manifest.submission(), "report.submitted").payloadJson();
    }

    private JsonObject approved() {
        return evidence.event(manifest.approval(), "report.approved").payloadJson();
    }

    private static void same(String where, String field, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw wrong("document.field", where, field, expected, found);
        }
    }

    /** Names the first place where two documents say different things. */
    private static Problem different(byte[] expected, byte[] found) {
        int byteAt = Arrays.mismatch(expected, found);
        try {
            String[] place =
                    Differences.first("", JsonReader.object(expected), JsonReader.object(found));
            return wrong("document.differs", place[0], place[1], place[2], byteAt);
        } catch (Problem unreadable) {
            return wrong("document.differs", "?", expected.length, found.length, byteAt);
        }
    }
}
