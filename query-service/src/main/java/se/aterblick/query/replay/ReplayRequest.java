package se.aterblick.query.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be replayed: what was approved at a meeting, or a version; one of the two. */
record ReplayRequest(
        @Schema(example = "2025-02-05") @Nullable LocalDate meetingDate,
        @Nullable Integer version) {}
