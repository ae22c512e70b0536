package se.aterblick.query.periodview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ReportDocument;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.history.AsOf;
import se.aterblick.state.PlanState;

/**
 * One period's report as it stands, or stood.
 *
 * @param state how far the report has come on the day one asks, or asks about
 * @param sequence the sequence number of the plan's last event that it takes into account
 * @param document the report document as it would be submitted at that point
 * @param contentHash the hash of that document's canonical bytes, before persons are shown in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodView(
        String planId,
        String period,
        @Schema(example = "approved") String state,
        @Nullable String asOf,
        long sequence,
        Lifecycle lifecycle,
        List<Flag> flags,
        Unreported unreported,
        @JsonRawValue @Schema(type = "object") String document,
        @Schema(
                        example =
                                "sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String contentHash) {

    /** The view as it was known then. */
    static PeriodView of(PlanState state, String period, AsOf asOf) {
        ReportDocument document = ReportDocument.of(state, period);
        PeriodFacts facts = PeriodFacts.of(state, period);
        return new PeriodView(
                state.plan().planId().value(),
                period,
                state.period(period).lifecycle().phase(asOf.day()).code(),
                asOf.text(),
                state.nextSequence() - 1,
                facts.lifecycle(),
                facts.flags(),
                facts.unreported(),
                document.text(),
                document.hash().value());
    }
}
