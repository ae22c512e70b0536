package se.aterblick.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * The decision was sent to those it concerns (expediering); recipients are bodies, never persons.
 */
public record DecisionDispatched(
        String period, List<String> recipients, @Nullable LocalDate dispatchedOn)
        implements ReportEvent {

    public DecisionDispatched {
        Checks.code("period", period);
        Checks.optionalDay("dispatchedOn", dispatchedOn);
        recipients = Checks.list("recipients", recipients);
        if (recipients.isEmpty()) {
            throw new InvalidValue("recipients", "empty", "");
        }
        recipients.forEach(recipient -> Checks.title("recipients", recipient));
    }
}
