package se.aterblick.command.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.revision.Resolution;
import se.aterblick.document.ContentHash;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.EventId;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.reporting.Fact;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.PlanId;

/**
 * A file of updates to one plan, in the public update format, in the order they were recorded
 * originally.
 */
public record UpdateFile(String format, PlanId planId, List<Row> updates) {

    /** The only update format so far. */
    public static final String FORMAT = "aterblick-updates/1";

    private static final int MOST_ROWS = 10_000;

    public UpdateFile {
        if (!FORMAT.equals(Checks.required("format", format))) {
            throw new InvalidValue("format", "unknown-format", format);
        }
        Checks.required("planId", planId);
        Checks.required("updates", updates);
        if (updates.size() > MOST_ROWS) {
            throw new InvalidValue("updates", "too-many-rows", Integer.toString(updates.size()));
        }
        updates.forEach(row -> Checks.required("updates", row));
        updates = List.copyOf(updates);
    }

    /**
     * One update: exactly one of its kinds.
     *
     * @param row a name that later corrections can refer to
     */
    public record Row(
            @Nullable String row,
            @Nullable Instant originallyRecordedAt,
            @Nullable Fact fact,
            @Nullable Correction correction,
            @Nullable Resolution revision,
            @Nullable Submission submission,
            @Nullable ReportReferredBack referral,
            @Nullable Approval approval,
            @Nullable MinutesVerified minutesVerification,
            @Nullable PublicNoticePosted publicNotice,
            @Nullable DecisionDispatched dispatch) {

        public Row {
            Checks.optionalSlug("row", row);
            int kinds = 0;
            for (Object kind :
                    new @Nullable Object[] {
                        fact,
                        correction,
                        revision,
                        submission,
                        referral,
                        approval,
                        minutesVerification,
                        publicNotice,
                        dispatch
                    }) {
                kinds += kind == null ? 0 : 1;
            }
            if (kinds != 1) {
                throw new InvalidValue("fact", "one-kind-per-row", Integer.toString(kinds));
            }
        }
    }

    /** A correction of an event, named by its id or by the name of its row in this file. */
    public record Correction(
            @Nullable EventId corrects,
            @Nullable String correctsRow,
            String reason,
            Fact replacement) {

        public Correction {
            if ((corrects == null) == (correctsRow == null)) {
                throw new InvalidValue("correctsRow", "event-or-row", "");
            }
            Checks.text("reason", reason);
            Checks.required("replacement", replacement);
        }
    }

    public record Submission(String period, @Nullable String note) {
        public Submission {
            Checks.code("period", period);
        }
    }

    /** An approval; without a hash it is of the version as it was submitted. */
    public record Approval(
            String period,
            int version,
            @Nullable String contentHash,
            LocalDate meetingDate,
            String paragraph,
            String registryNumber,
            List<String> decisionPoints,
            List<DecisionBasis> decisionBasis) {

        public Approval {
            contentHash = contentHash == null ? null : new ContentHash(contentHash).value();
        }
    }
}
