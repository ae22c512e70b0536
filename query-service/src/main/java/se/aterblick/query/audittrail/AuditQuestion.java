package se.aterblick.query.audittrail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.event.EventType;
import se.aterblick.http.caller.Role;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.reporting.FactKind;

/**
 * Which events of a plan one asks for; what is null does not matter.
 *
 * @param from the first instant since which they may be known
 * @param until the first instant that is too late
 * @param kind a logical event type, a kind of fact, or {@code revision}
 * @param correction whether they correct an earlier event
 */
record AuditQuestion(
        String planId,
        @Nullable String item,
        @Nullable String actor,
        @Nullable Role role,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String kind,
        @Nullable Boolean imported,
        @Nullable String period,
        @Nullable String serviceArea,
        @Nullable Boolean correction) {

    /**
     * Checks the kind that is asked for.
     *
     * @throws ProblemException if there is no such kind
     */
    AuditQuestion {
        if (kind != null && !kinds().contains(kind)) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST, "unknown-event-kind", "kind", kind)
                            .with("field", "kind")
                            .with("known", kinds()));
        }
    }

    /**
     * The first instant of the time a parameter names.
     *
     * @throws ProblemException if it cannot be understood
     */
    static @Nullable Instant from(KnownPlan plan, @Nullable String text) {
        return text == null ? null : moment(plan, "from", text).from();
    }

    /**
     * The first instant after the time a parameter names.
     *
     * @throws ProblemException if it cannot be understood
     */
    static @Nullable Instant until(KnownPlan plan, @Nullable String text) {
        return text == null ? null : moment(plan, "to", text).until();
    }

    private static AsOf moment(KnownPlan plan, String parameter, String text) {
        return AsOf.parse(text, plan.zone())
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.badRequest("invalid-as-of", parameter, text)));
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        kinds.add(Recorded.REVISION);
        for (FactKind kind : FactKind.values()) {
            kinds.add(kind.code());
        }
        for (EventType type : EventType.values()) {
            kinds.add(type.logicalName());
        }
        return kinds;
    }
}
