package se.aterblick.command.reporting;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.value.Decimal;

/**
 * What a plan says of every value of an indicator or volume figure: its unit, its precision, and
 * the areas it is measured in (any, where none is named).
 */
record MeasuredValue(@Nullable String unit, int mostDecimals, List<String> serviceAreas) {

    void checkArea(@Nullable String area) {
        if (area != null && !serviceAreas.isEmpty() && !serviceAreas.contains(area)) {
            throw new CommandRejected(new AgainstRule.AreaOutOfScope(area, serviceAreas));
        }
    }

    /** A missing value needs no unit; one that is given must be right all the same. */
    void checkUnit(@Nullable String reported, boolean hasValue) {
        if ((hasValue || reported != null) && !Objects.equals(unit, reported)) {
            throw new CommandRejected(new AgainstRule.WrongUnit("unit", unit, reported));
        }
    }

    void checkDecimals(String field, @Nullable Decimal value) {
        if (value != null && value.scale() > mostDecimals) {
            throw new CommandRejected(
                    new AgainstRule.TooManyDecimals(field, mostDecimals, value.text()));
        }
    }
}
