package se.aterblick.plan;

import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** What a budget sets aside for one year. */
public record YearAmount(int year, Amount amount) {

    public YearAmount {
        PlanYears.check("year", year);
        Checks.required("amount", amount);
    }
}
