package se.aterblick.state;

import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.event.ReportSubmitted;

/** A submitted version of a report and, if the committee sent it back, that decision. */
public record ReportVersion(
        ReportSubmitted submission,
        Provenance submitted,
        @Nullable RecordedStep<ReportReferredBack> referral) {

    public int number() {
        return submission.version();
    }

    ReportVersion referredBack(RecordedStep<ReportReferredBack> decision) {
        return new ReportVersion(submission, submitted, decision);
    }
}
