package se.aterblick.query.periodview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.Provenance;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.state.RecordedStep;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/** The life of a report as the period view tells it: versions, approval and what followed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lifecycle(
        List<Version> versions,
        @Nullable Approval approval,
        @Nullable Verification minutesVerification,
        @Nullable Notice publicNotice,
        List<Dispatch> dispatches,
        @Nullable LocalDate legallyFinalFrom) {

    /** A submitted version; its bytes are at {@code …/versions/{version}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version,
            String contentHash,
            String documentFormat,
            @Nullable String documentTemplate,
            long foldedTo,
            Instant submittedAt,
            Reporter submittedBy,
            @Nullable String note,
            @Nullable Referral referredBack) {

        static Version of(ReportVersion version) {
            ReportSubmitted submission = version.submission();
            return new Version(
                    version.number(),
                    submission.contentHash(),
                    submission.documentFormat(),
                    submission.documentTemplate(),
                    submission.foldedTo(),
                    version.submitted().knownAt(),
                    Reporter.of(version.submitted()),
                    submission.note(),
                    Optional.ofNullable(version.referral()).map(Referral::of).orElse(null));
        }
    }

    /** Why and when a version was sent back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Referral(
            String reason,
            @Nullable LocalDate meetingDate,
            @Nullable String paragraph,
            @Nullable String registryNumber,
            Reporter recordedBy) {

        static Referral of(RecordedStep<ReportReferredBack> step) {
            ReportReferredBack e = step.event();
            return new Referral(
                    e.reason(),
                    e.meetingDate(),
                    e.paragraph(),
                    e.registryNumber(),
                    Reporter.of(step.provenance()));
        }
    }

    /** The decision to approve one version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Approval(
            int version,
            String contentHash,
            LocalDate meetingDate,
            String paragraph,
            String registryNumber,
            List<String> decisionPoints,
            List<DecisionBasis> decisionBasis,
            Instant approvedAt,
            Reporter approvedBy) {

        static Approval of(ReportApproved e, Provenance approved) {
            return new Approval(
                    e.version(),
                    e.contentHash(),
                    e.meetingDate(),
                    e.paragraph(),
                    e.registryNumber(),
                    e.decisionPoints(),
                    e.decisionBasis(),
                    approved.knownAt(),
                    Reporter.of(approved));
        }
    }

    /** That the minutes were verified, and when, if they say so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            @Nullable LocalDate verifiedOn, @Nullable String note, Reporter recordedBy) {

        static Verification of(RecordedStep<MinutesVerified> step) {
            return new Verification(
                    step.event().verifiedOn(), step.event().note(), Reporter.of(step.provenance()));
        }
    }

    /** That the verification was announced, and when, if that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            @Nullable LocalDate postedOn,
            @Nullable LocalDate takenDownOn,
            @Nullable String note,
            Reporter recordedBy) {

        static Notice of(RecordedStep<PublicNoticePosted> step) {
            PublicNoticePosted e = step.event();
            return new Notice(
                    e.postedOn(), e.takenDownOn(), e.note(), Reporter.of(step.provenance()));
        }
    }

    /** To whom the decision was sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispatch(
            List<String> recipients, @Nullable LocalDate dispatchedOn, Reporter recordedBy) {

        static Dispatch of(RecordedStep<DecisionDispatched> step) {
            return new Dispatch(
                    step.event().recipients(),
                    step.event().dispatchedOn(),
                    Reporter.of(step.provenance()));
        }
    }

    public static Lifecycle of(ReportLifecycle report) {
        ReportApproved approval = report.approval();
        Provenance approved = report.approved();
        return new Lifecycle(
                report.versions().stream().map(Version::of).toList(),
                approval == null || approved == null ? null : Approval.of(approval, approved),
                Optional.ofNullable(report.verification()).map(Verification::of).orElse(null),
                Optional.ofNullable(report.notice()).map(Notice::of).orElse(null),
                report.dispatches().stream().map(Dispatch::of).toList(),
                report.legallyFinalFrom().orElse(null));
    }
}
