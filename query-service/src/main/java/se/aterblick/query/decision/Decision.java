package se.aterblick.query.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionBasis;
import se.aterblick.query.periodview.Reporter;

/**
 * A committee's decision to approve one version of a report.
 *
 * @param procedure what followed or is to follow it, as it stands today
 * @param ledger the checkpoint that was signed when it was recorded
 * @param links addresses of the report, its approved bytes, its replay and its evidence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decision(
        String committee,
        LocalDate meetingDate,
        String paragraph,
        String registryNumber,
        String planId,
        String period,
        int version,
        String contentHash,
        Instant approvedAt,
        Reporter approvedBy,
        List<String> decisionPoints,
        List<DecisionBasis> decisionBasis,
        ProcedureClock procedure,
        @Nullable InLedger ledger,
        Map<String, String> links) {

    static Map<String, String> links(String planId, String period) {
        String report = "/follow-up/v1/plans/" + planId + "/reports/" + period;
        return Map.of(
                "report",
                report,
                "approved",
                report + "/approved",
                "replays",
                report + "/replays",
                "evidence",
                report + "/evidence");
    }
}
