package se.aterblick.query.version;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;

/** Gives out submitted and approved reports whose bytes are still those of their hash. */
@Component
public class IntactReports {

    private final ReportVersions versions;
    private final Counter damaged;

    IntactReports(ReportVersions versions, MeterRegistry meters) {
        this.versions = versions;
        this.damaged =
                Counter.builder("aterblick.documents.damaged")
                        .description("Reports not given out because their hash is not theirs")
                        .register(meters);
    }

    /**
     * A submitted version.
     *
     * @throws ProblemException if there is none, or its bytes are damaged
     */
    public SubmittedReport version(String planId, String period, int version) {
        return intact(
                planId,
                period,
                versions.version(planId, period, version)
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.unknownVersion(
                                                String.valueOf(version),
                                                versions.numbers(planId, period)))));
    }

    /**
     * The version the committee approved.
     *
     * @throws ProblemException if there is none, or its bytes are damaged
     */
    public SubmittedReport approved(String planId, String period) {
        return intact(
                planId,
                period,
                versions.approved(planId, period)
                        .orElseThrow(
                                () -> new ProblemException(FollowUpProblems.notApproved(period))));
    }

    private SubmittedReport intact(String planId, String period, SubmittedReport report) {
        if (!report.actualHash().value().equals(report.contentHash())) {
            damaged.increment();
            throw new ProblemException(
                    FollowUpProblems.documentDamaged(planId, period, report.version()));
        }
        return report;
    }
}
