package se.aterblick.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.SourceFile;
import se.aterblick.query.compare.Change;

/**
 * One event of a plan.
 *
 * @param position its place in the log of all events
 * @param type its logical type
 * @param kind the kind of fact it reports, or {@code revision} of the plan; absent for a step
 * @param knownAt since when it counts as known; earlier than {@code recordedAt} if it was imported
 * @param before the fact, part of the plan or step that stood in its place, if any, as JSON
 * @param after what stands there from now on, as JSON; of a submission all but the document
 * @param changes the fields in which the two differ; of an adoption none
 * @param versions the submitted versions of its period's report that the fact is part of, whether
 *     or not a later event put another in its place; absent where it is no fact. That a later
 *     report restates it does not count.
 * @param corrects the event it corrects, if it is a correction
 * @param reason why a fact was corrected or a part of the plan withdrawn
 * @param file the file it was reported in: a form, or an export of a ledger
 * @param planRevision the revision of the plan, with the decision it rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long sequence,
        long position,
        String eventId,
        @Schema(example = "outcome.recorded") String type,
        String revision,
        @Schema(example = "outcome") @Nullable String kind,
        @Nullable String item,
        @Nullable String period,
        @Nullable String serviceArea,
        String actor,
        @Schema(example = "CONTROLLER") String role,
        Instant recordedAt,
        Instant knownAt,
        boolean imported,
        String commandId,
        @JsonRawValue @Schema(type = "object") @Nullable String before,
        @JsonRawValue @Schema(type = "object") String after,
        List<Change.Field> changes,
        @Nullable List<PartOf> versions,
        @Nullable String corrects,
        @Nullable String reason,
        @Nullable SourceFile file,
        @JsonRawValue @Schema(type = "object") @Nullable String planRevision) {}
