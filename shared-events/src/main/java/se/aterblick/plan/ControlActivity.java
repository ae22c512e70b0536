package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * One control of the internal-control plan: the risk, what is checked, how, by which role, and in
 * which reports.
 */
public record ControlActivity(
        String id,
        @Nullable String riskArea,
        String risk,
        String control,
        @Nullable String method,
        List<String> reportedIn,
        @Nullable String owner) {

    public ControlActivity {
        Checks.slug("id", id);
        Checks.optionalTitle("riskArea", riskArea);
        Checks.title("risk", risk);
        Checks.text("control", control);
        Checks.optionalTitle("method", method);
        reportedIn = Checks.list("reportedIn", reportedIn);
        Checks.optionalTitle("owner", owner);
    }
}
