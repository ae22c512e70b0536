package se.aterblick.command.rejection;

import org.jspecify.annotations.Nullable;

/** Refused because of what is recorded already. */
public sealed interface InConflict extends RejectionReason {

    record PlanExists(String planId) implements InConflict {
        @Override
        public String code() {
            return "plan-exists";
        }
    }

    record Withdrawn(String item) implements InConflict {
        @Override
        public String code() {
            return "withdrawn-from-plan";
        }
    }

    record AlreadyWithdrawn(String name) implements InConflict {
        @Override
        public String code() {
            return "already-withdrawn";
        }
    }

    record AlreadyInPlan(String name) implements InConflict {
        @Override
        public String code() {
            return "already-in-plan";
        }
    }

    record AlreadySubmitted(String period, int version) implements InConflict {
        @Override
        public String code() {
            return "already-submitted";
        }
    }

    record AlreadyApproved(String period, int version) implements InConflict {
        @Override
        public String code() {
            return "already-approved";
        }
    }

    record NotSubmitted(String period) implements InConflict {
        @Override
        public String code() {
            return "not-submitted";
        }
    }

    record NotApproved(String period) implements InConflict {
        @Override
        public String code() {
            return "not-approved";
        }
    }

    record VersionSuperseded(int version, int latest) implements InConflict {
        @Override
        public String code() {
            return "version-superseded";
        }
    }

    record HashDiffers(String expected, String found) implements InConflict {
        @Override
        public String code() {
            return "content-hash-differs";
        }
    }

    record ReportedSince(String item, String standing) implements InConflict {
        @Override
        public String code() {
            return "reported-since";
        }
    }

    record CorrectionsOnly(String period) implements InConflict {
        @Override
        public String code() {
            return "corrections-only";
        }
    }

    record FactSuperseded(String corrects, String standing) implements InConflict {
        @Override
        public String code() {
            return "fact-superseded";
        }
    }

    /** What stands there is not what the caller has seen; absent if nothing does. */
    record FactChanged(@Nullable String standing) implements InConflict {
        @Override
        public String code() {
            return "fact-changed";
        }
    }
}
