package se.aterblick.command.rejection;

import java.util.List;

/** Refused because something that is named is not there. */
public sealed interface NotThere extends RejectionReason {

    /** Something the request names is not there; {@code nearest} are known names. */
    record Unknown(Subject subject, String name, List<String> nearest) implements NotThere {
        @Override
        public String code() {
            return "unknown-" + subject.code();
        }
    }

    record UnknownPredecessor(String successor, String plan, String name, List<String> nearest)
            implements NotThere {
        @Override
        public String code() {
            return "unknown-predecessor";
        }
    }
}
