package se.aterblick.query.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.state.ReportVersion;

/** Replays reports from the events; no projection is involved in what it compares. */
@RestController
@AnsweredFrom({})
@Tag(name = "Replay")
final class ReplayController {

    private final PlanAccess access;
    private final PlanStreams streams;
    private final ProblemWriter problems;
    private final Timer timer;
    private final Counter differences;

    ReplayController(
            PlanAccess access, PlanStreams streams, ProblemWriter problems, MeterRegistry meters) {
        this.access = access;
        this.streams = streams;
        this.problems = problems;
        this.timer =
                Timer.builder("aterblick.replay")
                        .description("Time to replay a report from its events")
                        .publishPercentileHistogram()
                        .register(meters);
        this.differences =
                Counter.builder("aterblick.replay.differences")
                        .description("Replays that did not give what was submitted or approved")
                        .register(meters);
    }

    @PostMapping("/follow-up/v1/plans/{planId}/reports/{period}/replays")
    @Operation(summary = "Makes a version again from the events and compares it byte by byte")
    Replay replay(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @RequestBody ReplayRequest request) {
        if ((request.meetingDate() == null) == (request.version() == null)) {
            throw new ProblemException(unclear());
        }
        access.plan(caller, planId, period);
        Replay replay =
                Objects.requireNonNull(
                        timer.record(
                                () -> replay(streams.history(planId), planId, period, request)));
        differences.increment(replay.identical() ? 0 : 1);
        return replay;
    }

    private static Replay replay(
            PlanHistory history, String planId, String period, ReplayRequest request) {
        ReportLifecycle report = history.lifecycle(period);
        return Replay.of(history, period, report, version(report, planId, period, request));
    }

    private static ReportVersion version(
            ReportLifecycle report, String planId, String period, ReplayRequest request) {
        @Nullable LocalDate meetingDate = request.meetingDate();
        @Nullable Integer version = request.version();
        if (version != null) {
            return report.version(version)
                    .orElseThrow(() ->
                            new ProblemException(
                                    FollowUpProblems.unknownVersion(
                                            version.toString(),
                                            report.versions().stream()
                                                    .map(ReportVersion::number)
                                                    .toList())));
        }
        return report.approvedVersion()
                .filter(v -> decidedOn(report, meetingDate))
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.noDecisionThen(
                                        planId, period, String.valueOf(meetingDate))));
    }

    private static boolean decidedOn(ReportLifecycle report, @Nullable LocalDate meetingDate) {
        var approval = report.approval();
        return approval != null && approval.meetingDate().equals(meetingDate);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpServletRequest request) {
        return problems.response(unclear(), request);
    }

    private static Problem unclear() {
        return Problem.of(HttpStatus.BAD_REQUEST, "replay-target");
    }
}
