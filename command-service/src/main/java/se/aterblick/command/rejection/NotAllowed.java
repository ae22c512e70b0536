package se.aterblick.command.rejection;

import java.util.List;

/** Refused because of who asks: role, service area or committee. */
public sealed interface NotAllowed extends RejectionReason {

    record RoleNotAllowed() implements NotAllowed {
        @Override
        public String code() {
            return "role-not-allowed";
        }
    }

    record CommitteeNotAllowed(String committee) implements NotAllowed {
        @Override
        public String code() {
            return "committee-not-allowed";
        }
    }

    record ServiceAreaNotAllowed(List<String> serviceAreas) implements NotAllowed {
        @Override
        public String code() {
            return "service-area-not-allowed";
        }
    }
}
