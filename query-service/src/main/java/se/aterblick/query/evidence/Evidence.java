package se.aterblick.query.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.SignedCheckpoint;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together what proves an approved report: the document, the events it was made from exactly
 * as stored, and the proofs that lead from them to a signed checkpoint of the log.
 */
@Component
final class Evidence {

    private static final int MOST_EARLIER_APPROVALS = 50;

    private final PlanStreams streams;
    private final EventLog log;
    private final Ledger ledger;
    private final EarlierApprovals approvals;
    private final EvidenceTexts texts;
    private final JsonMapper json = PlanJson.mapper();

    Evidence(
            PlanStreams streams,
            EventLog log,
            Ledger ledger,
            EarlierApprovals approvals,
            EvidenceTexts texts) {
        this.streams = streams;
        this.log = log;
        this.ledger = ledger;
        this.approvals = approvals;
        this.texts = texts;
    }

    /**
     * The package of a period's approved report, as docs/format/evidence.md describes it.
     *
     * @throws ProblemException if the report is not approved, or its approval is not in the ledger
     *     yet
     */
    byte[] of(KnownPlan plan, String period) {
        PlanState head = streams.history(plan.planId()).head();
        ApprovedReport report =
                ApprovedReport.of(head, period)
                        .orElseThrow(
                                () -> new ProblemException(FollowUpProblems.notApproved(period)));
        List<StoredEvent> events =
                log.stream(PlanId.of(plan.planId())).stream()
                        .filter(event -> event.sequence() <= report.approvedAs())
                        .toList();
        long approvedAt = events.getLast().position();
        SignedCheckpoint checkpoint =
                ledger.toProve(approvedAt).orElseThrow(() -> notYet(plan.planId(), report));
        Map<Long, SignedCheckpoint> checkpoints = new LinkedHashMap<>();
        SignedCheckpoint own =
                ledger.firstCovering(approvedAt).orElseThrow(() -> notYet(plan.planId(), report));
        checkpoints.put(own.size(), own);
        Manifest manifest =
                manifest(
                        report,
                        events,
                        checkpoint.size(),
                        own.size(),
                        earlier(plan.committee(), approvedAt, checkpoints));

        Archive archive = new Archive();
        archive.add("README.txt", texts.readme());
        archive.add("sammanfattning.txt", texts.summary(head.plan(), manifest, checkpoint));
        archive.add("evidence.json", json.writeValueAsBytes(manifest));
        archive.add("document.json", report.submission().document());
        archive.add("events.jsonl", lines(events, checkpoint.size()));
        archive.add("checkpoint.txt", checkpoint.note());
        checkpoints.forEach(
                (size, note) -> archive.add("checkpoints/" + size + ".txt", note.note()));
        archive.add("consistency.json", consistency(checkpoints, checkpoint.size()));
        timestamp(archive, checkpoint, own);
        archive.add("keys.txt", String.join("\n", ledger.keys()) + "\n");
        archive.add("report.schema.json", texts.schema());
        return archive.bytes();
    }

    private Manifest manifest(
            ApprovedReport report,
            List<StoredEvent> events,
            long checkpointSize,
            long approvalCheckpointSize,
            List<Manifest.EarlierApproval> earlier) {
        return new Manifest(
                Manifest.FORMAT,
                ledger.origin(),
                events.getFirst().planId(),
                report.submission().period(),
                report.submission().version(),
                report.submission().documentFormat(),
                report.submission().contentHash(),
                report.submission().foldedTo(),
                place(events, report.submittedAs()),
                new Manifest.Approval(
                        report.approvedAs(),
                        events.getLast().position(),
                        report.approval().meetingDate(),
                        report.approval().paragraph(),
                        report.approval().registryNumber()),
                checkpointSize,
                approvalCheckpointSize,
                earlier);
    }

    private static Manifest.Place place(List<StoredEvent> events, long sequence) {
        return new Manifest.Place(sequence, events.get(Math.toIntExact(sequence)).position());
    }

    /** Also puts the checkpoint of each among those that go into the package. */
    private List<Manifest.EarlierApproval> earlier(
            String committee, long position, Map<Long, SignedCheckpoint> checkpoints) {
        List<Manifest.EarlierApproval> earlier = new ArrayList<>();
        for (EarlierApprovals.Found found :
                approvals.of(committee, position, MOST_EARLIER_APPROVALS)) {
            ledger.firstCovering(found.position())
                    .ifPresent(checkpoint -> {
                        checkpoints.putIfAbsent(checkpoint.size(), checkpoint);
                        earlier.add(
                                new Manifest.EarlierApproval(
                                        found.planId(),
                                        found.period(),
                                        found.position(),
                                        checkpoint.size()));
                    });
        }
        return earlier;
    }

    private String lines(List<StoredEvent> events, long size) {
        StringBuilder lines = new StringBuilder();
        for (StoredEvent event : events) {
            List<String> proof = base64(ledger.inclusion(event.position() - 1, size));
            lines.append(json.writeValueAsString(ProvenEvent.of(event, proof))).append('\n');
        }
        return lines.toString();
    }

    private byte[] consistency(Map<Long, SignedCheckpoint> checkpoints, long to) {
        return json.writeValueAsBytes(
                checkpoints.keySet().stream()
                        .map(from ->
                                new ConsistencyProof(
                                        from, to, base64(ledger.consistency(from, to))))
                        .toList());
    }

    private record ConsistencyProof(long from, long to, List<String> proof) {}

    /** The stamp of the newest checkpoint in the package that has one, if any has. */
    private void timestamp(Archive archive, SignedCheckpoint newest, SignedCheckpoint own) {
        ledger.timestamp(newest.size())
                .or(() -> ledger.timestamp(own.size()))
                .ifPresent(stamp -> {
                    archive.add("timestamp.tsr", stamp.response());
                    archive.add("timestamp.txt", stamp.body());
                });
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private static ProblemException notYet(String planId, ApprovedReport report) {
        return new ProblemException(
                FollowUpProblems.notYetInLedger(planId, report.submission().period()));
    }
}
