package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.wrong;
import static se.aterblick.verifier.verdict.Report.Finding.ok;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.Hash;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Problem;
import se.aterblick.verifier.verdict.Report.Finding;

/** That the events are the whole beginning of one plan's stream, and all of them in the log. */
final class EventChecks {

    private static final int MOST_NAMED = 3;

    private final Evidence evidence;

    EventChecks(Evidence evidence) {
        this.evidence = evidence;
    }

    Finding stream() {
        Manifest manifest = evidence.manifest();
        Set<String> ids = new HashSet<>();
        long sequence = 0;
        long position = 0;
        for (StoredEvent event : evidence.events()) {
            if (!event.planId().equals(manifest.planId())) {
                throw wrong("stream.plan", event.place(), manifest.planId(), event.planId());
            }
            if (event.sequence() != sequence) {
                throw wrong("stream.sequence", event.position(), sequence, event.sequence());
            }
            if (event.position() <= position) {
                throw wrong("stream.position", event.place(), position);
            }
            if (!ids.add(event.eventId())) {
                throw wrong("stream.twice", event.place(), event.eventId());
            }
            sequence++;
            position = event.position();
        }
        StoredEvent last = evidence.event(manifest.approval(), "report.approved");
        if (last.sequence() != sequence - 1) {
            throw wrong("stream.end", last.sequence(), sequence - 1);
        }
        earlierApprovals();
        return ok(
                "stream.ok",
                manifest.planId(),
                sequence,
                evidence.events().getFirst().position(),
                position);
    }

    /** Those of this plan must be among its events; of others the package holds no events. */
    private void earlierApprovals() {
        for (JsonObject earlier : evidence.manifest().earlierApprovals()) {
            long position = earlier.number("position");
            long size = earlier.number("checkpointSize");
            boolean known =
                    !earlier.text("planId").equals(evidence.manifest().planId())
                            || evidence.events().stream()
                                    .filter(e -> e.position() == position)
                                    .filter(e -> e.type().equals("report.approved"))
                                    .anyMatch(e ->
                                            e.payloadJson()
                                                    .text("period")
                                                    .equals(earlier.text("period")));
            if (!known || size < position || evidence.checkpoint(size) == null) {
                throw wrong(
                        "stream.earlier",
                        earlier.text("planId"),
                        earlier.text("period"),
                        position,
                        size);
            }
        }
    }

    Finding inclusion() {
        List<String> wrong = new ArrayList<>();
        Problem first = null;
        for (StoredEvent event : evidence.events()) {
            Problem problem = included(event);
            if (problem != null) {
                first = first == null ? problem : first;
                wrong.add(event.position() + "/" + event.sequence());
            }
        }
        if (first == null) {
            return ok("inclusion.ok", evidence.events().size(), evidence.newest().size());
        }
        if (wrong.size() == 1) {
            throw first;
        }
        throw wrong(
                "inclusion.several",
                wrong.size(),
                String.join(", ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))));
    }

    private @Nullable Problem included(StoredEvent event) {
        Hash expected = evidence.newest().root();
        try {
            Hash leaf = event.leaf(evidence.manifest().origin());
            Hash found =
                    MerkleProof.root(
                            leaf, event.position() - 1, evidence.newest().size(), event.proof());
            return found.equals(expected)
                    ? null
                    : wrong("inclusion.wrong", event.place(), event.type(), expected, found);
        } catch (Problem problem) {
            return wrong("inclusion.proof", event.place(), event.type());
        }
    }
}
