package se.aterblick.query.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;

/**
 * The version of a report that a committee approved, and that decision.
 *
 * @param submittedAs the sequence number of the submission
 * @param approvedAs the sequence number of the approval
 */
public record ApprovedReport(
        ReportSubmitted submission, long submittedAs, ReportApproved approval, long approvedAs) {

    /** The approved report of a period; empty if there is none. */
    public static Optional<ApprovedReport> of(PlanState state, String period) {
        ReportLifecycle report = state.period(period).lifecycle();
        @Nullable ReportApproved approval = report.approval();
        @Nullable Provenance approved = report.approved();
        if (approval == null || approved == null) {
            return Optional.empty();
        }
        return report.approvedVersion()
                .map(version ->
                        new ApprovedReport(
                                version.submission(),
                                version.submitted().sequence(),
                                approval,
                                approved.sequence()));
    }
}
