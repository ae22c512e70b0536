package se.aterblick.command.reporting;

import java.math.BigDecimal;
import java.util.List;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.value.Decimal;

/**
 * A sum or difference of rounded terms, and how far a reported one may be from it: one unit in the
 * last place of each term, for the reported one was made from unrounded figures.
 */
record RoundedSum(BigDecimal computed, BigDecimal tolerance) {

    static RoundedSum difference(Decimal minuend, Decimal subtrahend) {
        return new RoundedSum(
                minuend.value().subtract(subtrahend.value()),
                minuend.unitInLastPlace().add(subtrahend.unitInLastPlace()));
    }

    static RoundedSum sum(List<Decimal> terms) {
        return new RoundedSum(
                terms.stream().map(Decimal::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                terms.stream()
                        .map(Decimal::unitInLastPlace)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Refuses a reported figure that is further away than rounding explains. */
    void check(String field, Decimal reported) {
        if (reported.value().subtract(computed).abs().compareTo(tolerance) > 0) {
            throw new CommandRejected(
                    new AgainstRule.DoesNotAddUp(
                            field,
                            reported.text(),
                            computed.toPlainString(),
                            tolerance.toPlainString()));
        }
    }
}
