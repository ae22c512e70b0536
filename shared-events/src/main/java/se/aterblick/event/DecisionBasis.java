package se.aterblick.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** A document a decision rests on (beslutsunderlag), with its own date where it bears one. */
public record DecisionBasis(
        String title, @Nullable LocalDate dated, @Nullable String registryNumber) {

    public DecisionBasis {
        Checks.title("title", title);
        Checks.optionalDay("dated", dated);
        Checks.optionalTitle("registryNumber", registryNumber);
    }
}
