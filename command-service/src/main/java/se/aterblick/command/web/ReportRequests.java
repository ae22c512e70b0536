package se.aterblick.command.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ContentHash;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** The bodies of the requests about one period's report; the period is in the address. */
final class ReportRequests {

    private ReportRequests() {}

    /** The body may be left out. */
    record Submission(@Nullable String note) {
        Submission {
            Checks.optionalText("note", note);
        }
    }

    record Referral(
            int version,
            String reason,
            @Nullable LocalDate meetingDate,
            @Nullable String paragraph,
            @Nullable String registryNumber) {

        ReportReferredBack of(String period) {
            return new ReportReferredBack(
                    period, version, reason, meetingDate, paragraph, registryNumber);
        }
    }

    record Approval(
            int version,
            String contentHash,
            LocalDate meetingDate,
            String paragraph,
            String registryNumber,
            List<String> decisionPoints,
            List<DecisionBasis> decisionBasis) {

        Approval {
            Checks.required("contentHash", contentHash);
            contentHash = new ContentHash(contentHash).value();
            if (Checks.list("decisionPoints", decisionPoints).isEmpty()) {
                throw new InvalidValue("decisionPoints", "empty", "");
            }
        }

        ReportApproved of(String period) {
            return new ReportApproved(
                    period,
                    version,
                    contentHash,
                    meetingDate,
                    paragraph,
                    registryNumber,
                    decisionPoints,
                    decisionBasis);
        }
    }

    record MinutesVerification(@Nullable LocalDate verifiedOn, @Nullable String note) {
        MinutesVerified of(String period) {
            return new MinutesVerified(period, verifiedOn, note);
        }
    }

    record PublicNotice(
            @Nullable LocalDate postedOn, @Nullable LocalDate takenDownOn, @Nullable String note) {
        PublicNoticePosted of(String period) {
            return new PublicNoticePosted(period, postedOn, takenDownOn, note);
        }
    }

    record Dispatch(List<String> recipients, @Nullable LocalDate dispatchedOn) {
        DecisionDispatched of(String period) {
            return new DecisionDispatched(period, recipients, dispatchedOn);
        }
    }
}
