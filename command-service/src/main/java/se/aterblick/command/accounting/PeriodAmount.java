package se.aterblick.command.accounting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/**
 * What an account changed by in a month ({@code #PSALDO}), or was budgeted to ({@code #PBUDGET}).
 *
 * @param objects object by dimension; empty where the amount is for the account as a whole
 * @param amount as SIE has it: what the account is debited is positive, so income is negative
 */
record PeriodAmount(
        boolean budget,
        YearMonth month,
        String account,
        Map<String, String> objects,
        BigDecimal amount) {

    PeriodAmount {
        objects = Map.copyOf(objects);
    }
}
