package se.aterblick.query.version;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.document.ContentHash;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.problem.FollowUpProblems;

/**
 * Gives out submitted and approved reports byte for byte; their hash is the {@code ETag} and the
 * {@code Content-Digest} (RFC 9530).
 */
@RestController
@RequestMapping(
        path = "/follow-up/v1/plans/{planId}/reports/{period}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports")
final class VersionController {

    private final PlanAccess access;
    private final ReportVersions versions;
    private final Counter damaged;

    VersionController(PlanAccess access, ReportVersions versions, MeterRegistry meters) {
        this.access = access;
        this.versions = versions;
        this.damaged =
                Counter.builder("aterblick.documents.damaged")
                        .description("Reports not given out because their hash is not theirs")
                        .register(meters);
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "The exact bytes of a submitted version")
    ResponseEntity<byte[]> version(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(example = "1") @PathVariable int version) {
        access.plan(caller, planId, period);
        SubmittedReport report =
                versions.version(planId, period, version)
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.unknownVersion(
                                                String.valueOf(version),
                                                versions.numbers(planId, period))));
        return exactly(report, planId, period);
    }

    @GetMapping("/approved")
    @Operation(summary = "The exact bytes the committee approved")
    ResponseEntity<byte[]> approved(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period) {
        access.plan(caller, planId, period);
        SubmittedReport report =
                versions.approved(planId, period)
                        .orElseThrow(
                                () -> new ProblemException(FollowUpProblems.notApproved(period)));
        return exactly(report, planId, period);
    }

    /** Spring answers 304 by itself where {@code If-None-Match} names the ETag. */
    private ResponseEntity<byte[]> exactly(SubmittedReport report, String planId, String period) {
        ContentHash hash = report.actualHash();
        if (!hash.value().equals(report.contentHash())) {
            damaged.increment();
            throw new ProblemException(
                    FollowUpProblems.documentDamaged(planId, period, report.version()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + hash + "\"")
                .header("Content-Digest", hash.contentDigest())
                .body(report.document());
    }
}
