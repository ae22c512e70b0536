package se.aterblick.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report on its way through its committee: as it would be submitted, and what has become of it.
 */
record CommitteeReport(
        String planId,
        String period,
        String state,
        Life lifecycle,
        List<DecisionShown.Finding> flags,
        JsonNode document) {

    /** Its versions, and what followed the decision. */
    record Life(
            List<Version> versions,
            @Nullable Approval approval,
            @Nullable JsonNode minutesVerification,
            @Nullable JsonNode publicNotice,
            List<Dispatch> dispatches) {}

    record Version(
            int version,
            String contentHash,
            Instant submittedAt,
            By submittedBy,
            @Nullable String note,
            @Nullable Referral referredBack) {}

    record By(String actor, String role) {}

    record Referral(String reason, @Nullable LocalDate meetingDate, @Nullable String paragraph) {}

    record Approval(int version, LocalDate meetingDate) {}

    record Dispatch(List<String> recipients, @Nullable LocalDate dispatchedOn) {}

    /** The latest version; empty before the first submission. */
    public Optional<Version> latest() {
        return lifecycle.versions().stream().reduce((a, b) -> b);
    }

    /** The version that the committee may decide on; null if there is none. */
    public @Nullable Version toDecide() {
        return state.equals("submitted") ? latest().orElse(null) : null;
    }

    /** Whether another version may be submitted. */
    public boolean isOpen() {
        return lifecycle.approval() == null && !state.equals("submitted");
    }

    /** The number that the next version gets. */
    public int next() {
        return lifecycle.versions().size() + 1;
    }

    public boolean isApproved() {
        return lifecycle.approval() != null;
    }
}
