package se.aterblick.command.rejection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a command is refused, with the offending values; each has a stable code. */
public sealed interface RejectionReason {

    /** The stable code, also the key of the message. */
    String code();

    record RoleNotAllowed() implements RejectionReason {
        @Override
        public String code() {
            return "role-not-allowed";
        }
    }

    record CommitteeNotAllowed(String committee) implements RejectionReason {
        @Override
        public String code() {
            return "committee-not-allowed";
        }
    }

    record ServiceAreaNotAllowed(List<String> serviceAreas) implements RejectionReason {
        @Override
        public String code() {
            return "service-area-not-allowed";
        }
    }

    // Not there

    /** Something the request names is not there; {@code nearest} are known names. */
    record Unknown(Subject subject, String name, List<String> nearest) implements RejectionReason {
        @Override
        public String code() {
            return "unknown-" + subject.code();
        }
    }

    record UnknownPredecessor(String successor, String plan, String name, List<String> nearest)
            implements RejectionReason {
        @Override
        public String code() {
            return "unknown-predecessor";
        }
    }

    // In conflict with what is recorded

    record PlanExists(String planId) implements RejectionReason {
        @Override
        public String code() {
            return "plan-exists";
        }
    }

    record Withdrawn(String item) implements RejectionReason {
        @Override
        public String code() {
            return "withdrawn-from-plan";
        }
    }

    record AlreadyWithdrawn(String name) implements RejectionReason {
        @Override
        public String code() {
            return "already-withdrawn";
        }
    }

    record AlreadyInPlan(String name) implements RejectionReason {
        @Override
        public String code() {
            return "already-in-plan";
        }
    }

    record IdempotencyKeyReused(String key) implements RejectionReason {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }
    }

    record AlreadySubmitted(String period, int version) implements RejectionReason {
        @Override
        public String code() {
            return "already-submitted";
        }
    }

    record AlreadyApproved(String period, int version) implements RejectionReason {
        @Override
        public String code() {
            return "already-approved";
        }
    }

    record NotSubmitted(String period) implements RejectionReason {
        @Override
        public String code() {
            return "not-submitted";
        }
    }

    record NotApproved(String period) implements RejectionReason {
        @Override
        public String code() {
            return "not-approved";
        }
    }

    record VersionSuperseded(int version, int latest) implements RejectionReason {
        @Override
        public String code() {
            return "version-superseded";
        }
    }

    record HashDiffers(String expected, String found) implements RejectionReason {
        @Override
        public String code() {
            return "content-hash-differs";
        }
    }

    record ReportedSince(String item, String standing) implements RejectionReason {
        @Override
        public String code() {
            return "reported-since";
        }
    }

    record CorrectionsOnly(String period) implements RejectionReason {
        @Override
        public String code() {
            return "corrections-only";
        }
    }

    record FactSuperseded(String corrects, String standing) implements RejectionReason {
        @Override
        public String code() {
            return "fact-superseded";
        }
    }

    /** What stands there is not what the caller has seen; absent if nothing does. */
    record FactChanged(@Nullable String standing) implements RejectionReason {
        @Override
        public String code() {
            return "fact-changed";
        }
    }

    // Against a rule

    record PeriodNotInPlan(String period, List<String> nearest) implements RejectionReason {
        @Override
        public String code() {
            return "period-not-in-plan";
        }
    }

    record WrongUnit(String field, @Nullable String expected, @Nullable String found)
            implements RejectionReason {
        @Override
        public String code() {
            return "wrong-unit";
        }
    }

    record ComparisonYear(String field, int found, int planYear) implements RejectionReason {
        @Override
        public String code() {
            return "comparison-year";
        }
    }

    record TooManyDecimals(String field, int most, String found) implements RejectionReason {
        @Override
        public String code() {
            return "too-many-decimals";
        }
    }

    record BasisNotMeasured(String basis, List<String> allowed) implements RejectionReason {
        @Override
        public String code() {
            return "basis-not-measured";
        }
    }

    record AreaOutOfScope(String serviceArea, List<String> scope) implements RejectionReason {
        @Override
        public String code() {
            return "area-out-of-scope";
        }
    }

    record UnknownWord(String label, List<String> known) implements RejectionReason {
        @Override
        public String code() {
            return "unknown-word";
        }
    }

    record WordContradicted(String label, String axis, String meaning) implements RejectionReason {
        @Override
        public String code() {
            return "word-contradicted";
        }
    }

    record DoesNotAddUp(String field, String reported, String computed, String tolerance)
            implements RejectionReason {
        @Override
        public String code() {
            return "does-not-add-up";
        }
    }

    record ForecastRequired(String period) implements RejectionReason {
        @Override
        public String code() {
            return "forecast-required";
        }
    }

    record ControlNotDue(String control, String period, List<String> reportedIn)
            implements RejectionReason {
        @Override
        public String code() {
            return "control-not-due";
        }
    }

    record CorrectionChangesSubject(String expected, String found) implements RejectionReason {
        @Override
        public String code() {
            return "correction-changes-subject";
        }
    }

    record CorrectionChangesNothing(String corrects) implements RejectionReason {
        @Override
        public String code() {
            return "correction-changes-nothing";
        }
    }

    record RevisionChangesNothing(String subject) implements RejectionReason {
        @Override
        public String code() {
            return "revision-changes-nothing";
        }
    }

    record LineageNotEarlier(String successor, String plan, int year, int planYear)
            implements RejectionReason {
        @Override
        public String code() {
            return "lineage-not-earlier";
        }
    }

    /** What would come of a revision is no consistent plan, by that rule of its values. */
    record Inconsistent(String field, String found, String rule) implements RejectionReason {
        @Override
        public String code() {
            return "invalid-value." + rule;
        }
    }

    record YearNotLater(int year, int toYear) implements RejectionReason {
        @Override
        public String code() {
            return "year-not-later";
        }
    }

    record MeetingInFuture(String meetingDate) implements RejectionReason {
        @Override
        public String code() {
            return "meeting-in-future";
        }
    }

    record DateBeforeMeeting(String field, String date, String meetingDate)
            implements RejectionReason {
        @Override
        public String code() {
            return "date-before-meeting";
        }
    }

    record RecordedInFuture(Instant originallyRecordedAt) implements RejectionReason {
        @Override
        public String code() {
            return "recorded-in-future";
        }
    }

    record RecordedOutOfOrder(Instant originallyRecordedAt, Instant latest)
            implements RejectionReason {
        @Override
        public String code() {
            return "recorded-out-of-order";
        }
    }
}
