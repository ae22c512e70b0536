package se.aterblick.query;

import java.time.LocalDate;
import java.util.List;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;

/** What is allowed in a report and its decision, and yet may be flagged. */
public final class Oddities {

    private Oddities() {}

    /** The same outcome with the target that the report states for it. */
    public static Outcome stating(String target, Outcome outcome) {
        return new Outcome(
                outcome.indicator(),
                outcome.serviceArea(),
                outcome.period(),
                outcome.basis(),
                outcome.value(),
                outcome.missingReason(),
                outcome.unit(),
                outcome.breakdown(),
                Decimal.of(target),
                outcome.statedThresholds(),
                outcome.comment(),
                outcome.action());
    }

    /** The approval of a version on 5 February 2025, with a basis dated two days later. */
    public static ReportApproved approval(ReportSubmitted submitted) {
        return new ReportApproved(
                submitted.period(),
                submitted.version(),
                submitted.contentHash(),
                LocalDate.parse("2025-02-05"),
                "§7",
                "DNRGS240021",
                List.of("Rapporten godkänns."),
                List.of(
                        new DecisionBasis(
                                "Förslag till beslut", LocalDate.parse("2025-02-07"), null)));
    }
}
