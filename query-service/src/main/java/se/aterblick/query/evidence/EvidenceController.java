package se.aterblick.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.document.ContentHash;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.plan.PlanAccess;

/** Gives out evidence that can be kept, and verified when this service is long gone. */
@RestController
@Tag(name = "Evidence")
final class EvidenceController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final PlanAccess access;
    private final Evidence evidence;

    EvidenceController(PlanAccess access, Evidence evidence) {
        this.access = access;
        this.evidence = evidence;
    }

    @GetMapping(
            path = "/follow-up/v1/plans/{planId}/reports/{period}/evidence",
            produces = "application/zip")
    @Operation(summary = "The approved report with all that proves it, to be verified offline")
    ResponseEntity<byte[]> evidence(
            Caller caller,
            @Parameter(example = "rgs-2024") @PathVariable String planId,
            @Parameter(example = "AR") @PathVariable String period) {
        byte[] archive = evidence.of(access.plan(caller, planId, period), period);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-" + planId + "-" + period + ".zip")
                                .build()
                                .toString())
                .header("Content-Digest", ContentHash.of(archive).contentDigest())
                .body(archive);
    }
}
