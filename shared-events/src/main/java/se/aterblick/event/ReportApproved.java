package se.aterblick.event;

import java.time.LocalDate;
import java.util.List;
import se.aterblick.value.Checks;

/**
 * The committee approved the version it was sent: that document, at that meeting, under that
 * paragraph.
 */
public record ReportApproved(
        String period,
        int version,
        String contentHash,
        LocalDate meetingDate,
        String paragraph,
        String registryNumber,
        List<String> decisionPoints,
        List<DecisionBasis> decisionBasis)
        implements ReportEvent {

    public ReportApproved {
        Checks.code("period", period);
        Checks.title("contentHash", contentHash);
        Checks.day("meetingDate", meetingDate);
        Checks.title("paragraph", paragraph);
        Checks.title("registryNumber", registryNumber);
        decisionPoints = Checks.list("decisionPoints", decisionPoints);
        decisionPoints.forEach(point -> Checks.text("decisionPoints", point));
        decisionBasis = Checks.list("decisionBasis", decisionBasis);
    }
}
