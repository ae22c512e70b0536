package se.aterblick.command.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.command.reporting.PlanLookup;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.http.caller.Role;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/**
 * When a report may take its next step; pure.
 *
 * <p>What is impossible is refused; what is merely odd — a basis dated after the meeting, a blank
 * date — is recorded.
 */
public final class LifecyclePolicy {

    private LifecyclePolicy() {}

    /** A first version, or another one after the committee sent the last one back. */
    static Decision decide(PlanState state, SubmitReport command) {
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        ReportLifecycle lifecycle = lifecycle(state, command.period());
        refuseIfApproved(command.period(), lifecycle);
        lifecycle
                .latestVersion()
                .filter(version -> version.referral() == null)
                .ifPresent(version -> {
                    throw new CommandRejected(
                            new InConflict.AlreadySubmitted(command.period(), version.number()));
                });
        ReportDocument document = ReportDocument.of(state, command.period());
        return Decision.of(
                role,
                new ReportSubmitted(
                        command.period(),
                        lifecycle.versions().size() + 1,
                        state.nextSequence() - 1,
                        document.format(),
                        DocumentTemplate.NEWEST.logicalName(),
                        document.text(),
                        document.hash().value(),
                        command.note()));
    }

    /** The version before the committee can be sent back. */
    static Decision decide(PlanState state, ReferReportBack command, Instant knownAt) {
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        standing(state, command.referral().period(), command.referral().version());
        refuseFutureMeeting(state, command.referral().meetingDate(), knownAt);
        return Decision.of(role, command.referral());
    }

    /** The version before the committee can be approved, by naming it and its hash. */
    static Decision decide(PlanState state, ApproveReport command, Instant knownAt) {
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        ReportApproved approval = command.approval();
        ReportVersion version = standing(state, approval.period(), approval.version());
        if (!version.submission().contentHash().equals(approval.contentHash())) {
            throw new CommandRejected(
                    new InConflict.HashDiffers(
                            version.submission().contentHash(), approval.contentHash()));
        }
        refuseFutureMeeting(state, approval.meetingDate(), knownAt);
        return Decision.of(role, approval);
    }

    /** Minutes are verified after an approval; recording it again adds what was blank. */
    static Decision decide(PlanState state, VerifyMinutes command) {
        MinutesVerified verification = command.verification();
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        ReportApproved approval = approved(state, verification.period());
        refuseBeforeMeeting("verifiedOn", verification.verifiedOn(), approval);
        return Decision.of(role, verification);
    }

    /** A notice follows an approval; recording it again adds what was blank. */
    static Decision decide(PlanState state, PostPublicNotice command) {
        PublicNoticePosted notice = command.notice();
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        ReportApproved approval = approved(state, notice.period());
        refuseBeforeMeeting("postedOn", notice.postedOn(), approval);
        refuseBeforeMeeting("takenDownOn", notice.takenDownOn(), approval);
        return Decision.of(role, notice);
    }

    /** A decision is dispatched after an approval, as often as there are recipients. */
    static Decision decide(PlanState state, DispatchDecision command) {
        Role role = AccessPolicy.registrar(state.plan(), command.origin());
        ReportApproved approval = approved(state, command.dispatch().period());
        refuseBeforeMeeting("dispatchedOn", command.dispatch().dispatchedOn(), approval);
        return Decision.of(role, command.dispatch());
    }

    private static ReportLifecycle lifecycle(PlanState state, String period) {
        new PlanLookup(state.plan()).period(period);
        return state.period(period).lifecycle();
    }

    private static ReportVersion standing(PlanState state, String period, int number) {
        ReportLifecycle lifecycle = lifecycle(state, period);
        refuseIfApproved(period, lifecycle);
        ReportVersion latest =
                lifecycle
                        .latestVersion()
                        .orElseThrow(
                                () -> new CommandRejected(new InConflict.NotSubmitted(period)));
        if (number > latest.number() || number < 1) {
            throw new CommandRejected(
                    new NotThere.Unknown(
                            Subject.VERSION,
                            Integer.toString(number),
                            List.of(Integer.toString(latest.number()))));
        }
        if (number < latest.number()) {
            throw new CommandRejected(new InConflict.VersionSuperseded(number, latest.number()));
        }
        if (latest.referral() != null) {
            throw new CommandRejected(new InConflict.NotSubmitted(period));
        }
        return latest;
    }

    private static ReportApproved approved(PlanState state, String period) {
        ReportApproved approval = lifecycle(state, period).approval();
        if (approval == null) {
            throw new CommandRejected(new InConflict.NotApproved(period));
        }
        return approval;
    }

    private static void refuseIfApproved(String period, ReportLifecycle lifecycle) {
        ReportApproved approval = lifecycle.approval();
        if (approval != null) {
            throw new CommandRejected(new InConflict.AlreadyApproved(period, approval.version()));
        }
    }

    /** A decision that is known has been taken. */
    public static void refuseFutureMeeting(
            PlanState state, @Nullable LocalDate meeting, Instant knownAt) {
        if (meeting != null && meeting.isAfter(LocalDate.ofInstant(knownAt, state.plan().zone()))) {
            throw new CommandRejected(new AgainstRule.MeetingInFuture(meeting.toString()));
        }
    }

    private static void refuseBeforeMeeting(
            String field, @Nullable LocalDate date, ReportApproved approval) {
        if (date != null && date.isBefore(approval.meetingDate())) {
            throw new CommandRejected(
                    new AgainstRule.DateBeforeMeeting(
                            field, date.toString(), approval.meetingDate().toString()));
        }
    }
}
