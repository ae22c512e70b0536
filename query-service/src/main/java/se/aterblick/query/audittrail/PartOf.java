package se.aterblick.query.audittrail;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A submitted version of a report that a fact is part of: it stood under its key when that version
 * was submitted.
 *
 * @param approved whether that version is the one the committee approved
 */
record PartOf(
        @Schema(example = "AR") String period,
        @Schema(example = "1") int version,
        boolean approved) {}
