package se.aterblick.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * A line of the investment budget that spending is reported on, over one or several years.
 *
 * @param total the whole budget over all years, where the plan prints one; it need not be the sum
 *     of the years that are printed
 */
public record InvestmentLine(
        String id,
        String name,
        @Nullable String serviceArea,
        @Nullable InvestmentCategory category,
        @Nullable Amount total,
        List<YearAmount> years) {

    public InvestmentLine {
        Checks.slug("id", id);
        Checks.title("name", name);
        Checks.optionalSlug("serviceArea", serviceArea);
        years = Checks.list("years", years);
        Set<Integer> seen = new HashSet<>();
        for (YearAmount each : years) {
            if (!seen.add(each.year())) {
                throw new InvalidValue("years", "duplicate", Integer.toString(each.year()));
            }
        }
    }

    /** What is budgeted for a year; empty where the plan says nothing. */
    public Optional<Amount> amountOf(int year) {
        return years.stream().filter(y -> y.year() == year).map(YearAmount::amount).findFirst();
    }
}
