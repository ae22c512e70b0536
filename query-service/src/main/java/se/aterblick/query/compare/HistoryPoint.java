package se.aterblick.query.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/**
 * Finds the state that {@code approved}, {@code now}, {@code version-2}, {@code 2}, a date or an
 * instant stands for; a version stands for what it was folded from.
 */
public record HistoryPoint(KnownPlan plan, String period, PlanHistory history, PlanState head) {

    private static final Pattern VERSION = Pattern.compile("(?:version-)?([0-9]{1,6})");

    /**
     * The state at a point.
     *
     * @throws ProblemException if there is no such point
     */
    public PlanState at(String parameter, String point) {
        ReportLifecycle report = head.period(period).lifecycle();
        Matcher version = VERSION.matcher(point);
        if (point.equals("now")) {
            return head;
        }
        if (point.equals("approved")) {
            return report.approvedVersion()
                    .map(this::submitted)
                    .orElseThrow(() -> new ProblemException(FollowUpProblems.notApproved(period)));
        }
        if (version.matches()) {
            return report.version(Integer.parseInt(version.group(1)))
                    .map(this::submitted)
                    .orElseThrow(() -> unknownVersion(report, point));
        }
        AsOf then =
                AsOf.parse(point, plan.zone())
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.badRequest(
                                                "invalid-point", parameter, point)));
        return history.asOf(then)
                .orElseThrow(() ->
                        new ProblemException(FollowUpProblems.notKnownThen(plan.planId(), point)));
    }

    private PlanState submitted(ReportVersion version) {
        return history.upTo(version.submission().foldedTo());
    }

    private ProblemException unknownVersion(ReportLifecycle report, String point) {
        return new ProblemException(
                FollowUpProblems.unknownVersion(
                        point, report.versions().stream().map(ReportVersion::number).toList()));
    }
}
