package se.aterblick.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/**
 * A submitted version made again from the events and held against the bytes that were submitted and
 * the hash that was approved.
 *
 * @param identical whether the bytes are the submitted ones and all hashes agree
 * @param contentHash the hash of the bytes made again
 * @param submittedHash the hash the submission names
 * @param approvedHash the hash the approval of this version names; absent if it was not approved
 * @param eventsReplayed how many events the document was folded from
 * @param firstDifference a JSON pointer (RFC 6901) to the first difference between the document
 *     made again and the submitted one; absent where these two are the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Replay(
        boolean identical,
        String contentHash,
        String submittedHash,
        @Nullable String approvedHash,
        int eventsReplayed,
        int version,
        @Schema(example = "/indicators/4/outcomes/0/value") @Nullable String firstDifference) {

    /**
     * Replays a version in the document format it was submitted in.
     *
     * @param report the report as it is known at the head; the caller has folded it already
     * @throws ProblemException if only a newer version of the service knows that format
     */
    public static Replay of(
            PlanHistory history, String period, ReportLifecycle report, ReportVersion version) {
        ReportSubmitted submitted = version.submission();
        String format = submitted.documentFormat();
        if (!ReportDocument.isKnown(format)) {
            throw new ProblemException(FollowUpProblems.unknownReportFormat(format));
        }
        ReportDocument again =
                ReportDocument.of(history.upTo(submitted.foldedTo()), period, format);
        String hash = again.hash().value();
        String approved = approvedHash(report, version.number());
        boolean identical =
                again.text().equals(submitted.document())
                        && hash.equals(submitted.contentHash())
                        && (approved == null || hash.equals(approved));
        return new Replay(
                identical,
                hash,
                submitted.contentHash(),
                approved,
                history.eventsUpTo(submitted.foldedTo()),
                version.number(),
                FirstDifference.between(again.text(), submitted.document()).orElse(null));
    }

    private static @Nullable String approvedHash(ReportLifecycle report, int version) {
        ReportApproved approval = report.approval();
        return approval == null || approval.version() != version ? null : approval.contentHash();
    }
}
