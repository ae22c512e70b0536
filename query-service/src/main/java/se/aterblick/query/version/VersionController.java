package se.aterblick.query.version;

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
import se.aterblick.query.plan.PlanAccess;

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
    private final IntactReports reports;

    VersionController(PlanAccess access, IntactReports reports) {
        this.access = access;
        this.reports = reports;
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "The exact bytes of a submitted version")
    ResponseEntity<byte[]> version(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period,
            @Parameter(example = "1") @PathVariable int version) {
        access.plan(caller, planId, period);
        return exactly(reports.version(planId, period, version));
    }

    @GetMapping("/approved")
    @Operation(summary = "The exact bytes the committee approved")
    ResponseEntity<byte[]> approved(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period) {
        access.plan(caller, planId, period);
        return exactly(reports.approved(planId, period));
    }

    /** Spring answers 304 by itself where {@code If-None-Match} names the ETag. */
    private static ResponseEntity<byte[]> exactly(SubmittedReport report) {
        ContentHash hash = report.actualHash();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + hash + "\"")
                .header("Content-Digest", hash.contentDigest())
                .body(report.document());
    }
}
