package se.aterblick.query.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * What a package holds: {@code evidence.json}, as docs/format/evidence.md describes it.
 *
 * @param foldedTo the sequence number of the last event the document was made from
 * @param checkpointSize how many leaves the checkpoint covers that the proofs lead to
 * @param approvalCheckpointSize the same of the checkpoint signed at the approval
 */
record Manifest(
        String format,
        String origin,
        String planId,
        String period,
        int version,
        String documentFormat,
        String contentHash,
        long foldedTo,
        Place submission,
        Approval approval,
        long checkpointSize,
        long approvalCheckpointSize,
        List<EarlierApproval> earlierApprovals) {

    static final String FORMAT = "aterblick-evidence/1";

    /** Where an event stands: in its plan's stream and in the log of all events. */
    record Place(long sequence, long position) {}

    /** The decision and its event. */
    record Approval(
            long sequence,
            long position,
            LocalDate meetingDate,
            String paragraph,
            String registryNumber) {}

    /** A report that the same committee had approved before, and the checkpoint signed then. */
    record EarlierApproval(String planId, String period, long position, long checkpointSize) {}
}
