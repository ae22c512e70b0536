package se.aterblick.query.problem;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import se.aterblick.http.problem.Problem;

/** What can be wrong with a request to this interface, or with what it would answer. */
public final class FollowUpProblems {

    private FollowUpProblems() {}

    public static Problem unknownPlan(String planId, Collection<String> nearest) {
        return notFound("unknown-plan", planId, shown(nearest)).with("nearest", nearest);
    }

    public static Problem unknownIndicator(String key, Collection<String> nearest) {
        return notFound("unknown-indicator", key, shown(nearest)).with("nearest", nearest);
    }

    public static Problem unknownVolumeFigure(String key, Collection<String> nearest) {
        return notFound("unknown-volume-figure", key, shown(nearest)).with("nearest", nearest);
    }

    public static Problem noEarlierPlan(String planId) {
        return notFound("no-earlier-plan", planId);
    }

    public static Problem notAnEarlierPlan(String planId, String found) {
        return Problem.of(HttpStatus.BAD_REQUEST, "not-an-earlier-plan", planId, found)
                .with("field", "plan");
    }

    public static Problem noSuchEarlierPeriod(
            String period, String planId, Collection<String> known) {
        return notFound("no-such-earlier-period", period, planId, shown(known))
                .with("known", known);
    }

    public static Problem committeeNotAllowed(String committee) {
        return Problem.of(HttpStatus.FORBIDDEN, "committee-not-allowed", committee);
    }

    public static Problem unknownPeriod(String period, Collection<String> known) {
        return notFound("unknown-period", period, shown(known)).with("known", known);
    }

    public static Problem unknownVersion(String version, Collection<Integer> known) {
        return notFound("unknown-version", version, shown(known)).with("known", known);
    }

    public static Problem notApproved(String period) {
        return notFound("not-approved", period);
    }

    public static Problem noDecisionThen(String planId, String period, Object meetingDate) {
        return notFound("no-decision-then", planId, period, meetingDate);
    }

    public static Problem notKnownThen(String planId, String asOf) {
        return notFound("not-known-then", planId, asOf);
    }

    public static Problem unknownProjection(String name, Collection<String> nearest) {
        return notFound("unknown-projection", name, shown(nearest)).with("nearest", nearest);
    }

    public static Problem rebuildRunning(String name) {
        return Problem.of(HttpStatus.CONFLICT, "rebuild-running", name);
    }

    public static Problem noRebuildRunning(String name) {
        return Problem.of(HttpStatus.CONFLICT, "no-rebuild-running", name);
    }

    public static Problem noCheckpoint(String size) {
        return notFound("no-checkpoint", size);
    }

    public static Problem noTile(String tile) {
        return notFound("no-tile", tile);
    }

    public static Problem beyondLedger(long size, long end) {
        return notFound("beyond-ledger", size, end).with("size", end);
    }

    public static Problem malformedNote() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "malformed-note");
    }

    public static Problem notOurCheckpoint(long size) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-our-checkpoint", size);
    }

    public static Problem unknownWitness(Collection<String> names) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-witness", shown(names));
    }

    public static Problem wrongCosignature(String witness) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-cosignature", witness);
    }

    public static Problem verificationRunning() {
        return Problem.of(HttpStatus.CONFLICT, "verification-running");
    }

    public static Problem neverVerified() {
        return notFound("never-verified");
    }

    public static Problem badRequest(String code, String field, String found) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, field, found).with("field", field);
    }

    public static Problem notYetSeen(String planId, long sequence) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-seen", planId, sequence);
    }

    public static Problem notYetInLedger(String planId, String period) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-in-ledger", planId, period);
    }

    public static Problem streamUnreadable(String planId) {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "stream-unreadable", planId);
    }

    public static Problem documentDamaged(String planId, String period, int version) {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "document-damaged", planId, period, version);
    }

    /** What a newer version of the service recorded. */
    public static Problem unknownTemplate(String name) {
        return Problem.of(HttpStatus.NOT_IMPLEMENTED, "unknown-template", name);
    }

    /** The same, of the format that a report is recorded in. */
    public static Problem unknownReportFormat(String name) {
        return Problem.of(HttpStatus.NOT_IMPLEMENTED, "unknown-report-format", name);
    }

    private static String shown(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Problem notFound(String code, Object... arguments) {
        return Problem.of(HttpStatus.NOT_FOUND, code, arguments);
    }
}
