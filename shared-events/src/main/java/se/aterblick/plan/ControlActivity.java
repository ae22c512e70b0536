package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * One control of the internal-control plan: the risk, what is checked, how, by which role, and in
 * which reports.
 *
 * @param impact what happens if the risk becomes real
 * @param riskScore probability times impact on scales of four: 1–16
 * @param reconciliation the plan's own words for when it is done
 * @param reportedTo the role it is reported to
 */
public record ControlActivity(
        String id,
        @Nullable String riskArea,
        String risk,
        String control,
        @Nullable String method,
        List<String> reportedIn,
        @Nullable String owner,
        @Nullable String impact,
        @Nullable Integer riskScore,
        @Nullable String reconciliation,
        @Nullable String reportedTo) {

    private static final int HIGHEST_RISK = 16;

    public ControlActivity {
        Checks.slug("id", id);
        Checks.optionalTitle("riskArea", riskArea);
        Checks.title("risk", risk);
        Checks.text("control", control);
        Checks.optionalTitle("method", method);
        reportedIn = Checks.list("reportedIn", reportedIn);
        Checks.optionalTitle("owner", owner);
        Checks.optionalText("impact", impact);
        Checks.between("riskScore", "risk-score-range", riskScore, 1, HIGHEST_RISK);
        Checks.optionalTitle("reconciliation", reconciliation);
        Checks.optionalTitle("reportedTo", reportedTo);
    }
}
