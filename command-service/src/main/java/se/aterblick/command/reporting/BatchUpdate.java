package se.aterblick.command.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.event.FactCorrected;
import se.aterblick.reporting.Fact;
import se.aterblick.value.InvalidValue;

/** One update of a batch: a fact, or a correction of an event recorded before the batch. */
public record BatchUpdate(@Nullable Fact fact, @Nullable FactCorrected correction) {

    public BatchUpdate {
        if ((fact == null) == (correction == null)) {
            throw new InvalidValue("fact", "fact-or-correction", "");
        }
    }
}
