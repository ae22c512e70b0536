package se.aterblick.command.rejection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refused because a rule is broken. */
public sealed interface AgainstRule extends RejectionReason {

    record IdempotencyKeyReused(String key) implements AgainstRule {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }
    }

    record PeriodNotInPlan(String period, List<String> nearest) implements AgainstRule {
        @Override
        public String code() {
            return "period-not-in-plan";
        }
    }

    record WrongUnit(String field, @Nullable String expected, @Nullable String found)
            implements AgainstRule {
        @Override
        public String code() {
            return "wrong-unit";
        }
    }

    record ComparisonYear(String field, int found, int planYear) implements AgainstRule {
        @Override
        public String code() {
            return "comparison-year";
        }
    }

    record TooManyDecimals(String field, int most, String found) implements AgainstRule {
        @Override
        public String code() {
            return "too-many-decimals";
        }
    }

    record BasisNotMeasured(String basis, List<String> allowed) implements AgainstRule {
        @Override
        public String code() {
            return "basis-not-measured";
        }
    }

    record AreaOutOfScope(String serviceArea, List<String> scope) implements AgainstRule {
        @Override
        public String code() {
            return "area-out-of-scope";
        }
    }

    record UnknownWord(String label, List<String> known) implements AgainstRule {
        @Override
        public String code() {
            return "unknown-word";
        }
    }

    record WordContradicted(String label, String axis, String meaning) implements AgainstRule {
        @Override
        public String code() {
            return "word-contradicted";
        }
    }

    record DoesNotAddUp(String field, String reported, String computed, String tolerance)
            implements AgainstRule {
        @Override
        public String code() {
            return "does-not-add-up";
        }
    }

    record ForecastRequired(String period) implements AgainstRule {
        @Override
        public String code() {
            return "forecast-required";
        }
    }

    record ControlNotDue(String control, String period, List<String> reportedIn)
            implements AgainstRule {
        @Override
        public String code() {
            return "control-not-due";
        }
    }

    record CorrectionChangesSubject(String expected, String found) implements AgainstRule {
        @Override
        public String code() {
            return "correction-changes-subject";
        }
    }

    record CorrectionChangesNothing(String corrects) implements AgainstRule {
        @Override
        public String code() {
            return "correction-changes-nothing";
        }
    }

    record RevisionChangesNothing(String subject) implements AgainstRule {
        @Override
        public String code() {
            return "revision-changes-nothing";
        }
    }

    record LineageNotEarlier(String successor, String plan, int year, int planYear)
            implements AgainstRule {
        @Override
        public String code() {
            return "lineage-not-earlier";
        }
    }

    /** What would come of a revision is no consistent plan, by that rule of its values. */
    record Inconsistent(String field, String found, String rule) implements AgainstRule {
        @Override
        public String code() {
            return "invalid-value." + rule;
        }
    }

    record YearNotLater(int year, int toYear) implements AgainstRule {
        @Override
        public String code() {
            return "year-not-later";
        }
    }

    record MeetingInFuture(String meetingDate) implements AgainstRule {
        @Override
        public String code() {
            return "meeting-in-future";
        }
    }

    record DateBeforeMeeting(String field, String date, String meetingDate) implements AgainstRule {
        @Override
        public String code() {
            return "date-before-meeting";
        }
    }

    record RecordedInFuture(Instant originallyRecordedAt) implements AgainstRule {
        @Override
        public String code() {
            return "recorded-in-future";
        }
    }

    record RecordedOutOfOrder(Instant originallyRecordedAt, Instant latest) implements AgainstRule {
        @Override
        public String code() {
            return "recorded-out-of-order";
        }
    }
}
