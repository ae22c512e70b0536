package se.aterblick.query.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import se.aterblick.document.ContentHash;
import se.aterblick.document.ReportDocument;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Reached;
import se.aterblick.query.replay.Replay;
import se.aterblick.query.version.ReportVersions;
import se.aterblick.query.version.SubmittedReport;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/**
 * Replays approved reports from the events, and holds what the projections give out as approved
 * against them.
 */
@Component
final class ReportCheck {

    private static final String NOTHING = "–";

    private final PlanStreams streams;
    private final ReportVersions versions;
    private final Reached reached;

    ReportCheck(PlanStreams streams, ReportVersions versions, Reached reached) {
        this.streams = streams;
        this.versions = versions;
        this.reached = reached;
    }

    /** What is wrong with a plan's approved reports, and how many it has. */
    record Result(int reports, List<Discrepancy> findings) {}

    Result check(String planId) {
        return check(planId, null);
    }

    /** What is wrong with one period's approved report, if it has one. */
    Result check(String planId, @Nullable String only) {
        List<Discrepancy> findings = new ArrayList<>();
        int reports = 0;
        try {
            PlanHistory history = streams.history(planId);
            for (String period : periods(history)) {
                Optional<ReportVersion> approved = history.lifecycle(period).approvedVersion();
                if ((only == null || only.equals(period)) && approved.isPresent()) {
                    reports++;
                    findings.addAll(check(history, planId, period, approved.get()));
                }
            }
        } catch (DataAccessResourceFailureException | TransientDataAccessException unreachable) {
            // Says nothing about the events.
            throw unreachable;
        } catch (RuntimeException unreadable) {
            // Whatever is wrong with stored events: it is told, and the other plans are checked.
            findings.add(
                    finding(
                            "stream-unreadable",
                            planId,
                            null,
                            planId,
                            "readable events",
                            String.valueOf(unreadable.getMessage())));
        }
        return new Result(reports, findings);
    }

    private static List<String> periods(PlanHistory history) {
        return history.head().plan().periods().stream().map(period -> period.code()).toList();
    }

    private List<Discrepancy> check(
            PlanHistory history, String planId, String period, ReportVersion approved) {
        List<Discrepancy> findings = new ArrayList<>();
        ReportLifecycle report = history.lifecycle(period);
        long sequence = report.approved() == null ? -1 : report.approved().sequence();
        replayed(history, planId, period, approved).ifPresent(findings::add);
        if (reached.by(List.of(Processor.REPORTS), planId, sequence)) {
            findings.addAll(givenOut(planId, period, sequence, approved));
        }
        return findings;
    }

    /** What a replay finds; that it cannot be made is not sound either. */
    private static Optional<Discrepancy> replayed(
            PlanHistory history, String planId, String period, ReportVersion approved) {
        long sequence = approved.submitted().sequence();
        String format = approved.submission().documentFormat();
        if (!ReportDocument.isKnown(format)) {
            return Optional.of(
                    finding(
                            "unknown-report-format",
                            planId,
                            sequence,
                            period + " documentFormat",
                            ReportDocument.CURRENT_FORMAT,
                            format));
        }
        Replay replay = Replay.of(history, period, history.lifecycle(period), approved);
        return replay.identical()
                ? Optional.empty()
                : Optional.of(
                        finding(
                                "replay-differs",
                                planId,
                                sequence,
                                period + " " + replay.firstDifference(),
                                replay.submittedHash(),
                                replay.contentHash()));
    }

    /** What is wrong with the projected bytes and decision, once they should be there. */
    private List<Discrepancy> givenOut(
            String planId, String period, long sequence, ReportVersion approved) {
        List<Discrepancy> findings = new ArrayList<>();
        String expected = approved.submission().contentHash();
        Optional<SubmittedReport> given = versions.approved(planId, period);
        String found =
                given.map(SubmittedReport::actualHash).map(ContentHash::value).orElse(NOTHING);
        if (!expected.equals(found)) {
            findings.add(
                    finding(
                            "approved-document-replaced",
                            planId,
                            sequence,
                            period,
                            expected,
                            found));
        }
        String named = given.map(SubmittedReport::contentHash).orElse(NOTHING);
        if (!expected.equals(named)) {
            findings.add(finding("decision-altered", planId, sequence, period, expected, named));
        }
        return findings;
    }

    private static Discrepancy finding(
            String code,
            String planId,
            @Nullable Long sequence,
            String field,
            String expected,
            String found) {
        return new Discrepancy(code, null, planId, sequence, field, expected, found);
    }
}
