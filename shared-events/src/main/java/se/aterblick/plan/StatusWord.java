package se.aterblick.plan;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** One of the organisation's own words for a status and what it means on the three axes. */
public record StatusWord(
        String label,
        @Nullable Progress progress,
        @Nullable Fulfilment fulfilment,
        @Nullable Fulfilment forecast) {

    public StatusWord {
        Checks.title("label", label);
        if (progress == null && fulfilment == null && forecast == null) {
            throw new InvalidValue("label", "word-without-meaning", label);
        }
    }
}
