package se.aterblick.query.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A difference that was printed otherwise than the printed figures differ, because it was made
 * before they were rounded.
 *
 * @param field the difference
 * @param reported as printed
 * @param ofRounded what the printed figures differ by
 */
record Rounding(String field, String reported, String ofRounded) {

    /** A difference, and what it is one of. */
    private record Difference(String field, String of, String from) {}

    private static final List<Difference> DIFFERENCES =
            List.of(
                    new Difference("deviation", "actual", "budget"),
                    new Difference("change", "currentYear", "previousYear"),
                    new Difference("budgetDifference", "currentYear", "budget"),
                    new Difference("rateDifference", "changeRate", "budgetChangeRate"));

    /** Those of a fact, in its order; the sign is the reporter's, for deviations have either. */
    static List<Rounding> in(@Nullable Map<String, Object> fact) {
        List<Rounding> roundings = new ArrayList<>();
        for (Difference difference : DIFFERENCES) {
            @Nullable BigDecimal reported = figure(fact, difference.field());
            @Nullable BigDecimal of = figure(fact, difference.of());
            @Nullable BigDecimal from = figure(fact, difference.from());
            if (reported != null && of != null && from != null) {
                BigDecimal plain = of.subtract(from);
                BigDecimal signed = plain.signum() * reported.signum() < 0 ? plain.negate() : plain;
                if (signed.compareTo(reported) != 0) {
                    roundings.add(
                            new Rounding(
                                    difference.field(),
                                    reported.toPlainString(),
                                    signed.toPlainString()));
                }
            }
        }
        return roundings;
    }

    private static @Nullable BigDecimal figure(@Nullable Map<String, Object> fact, String field) {
        @Nullable Object value = fact == null ? null : fact.get(field);
        return value instanceof String text && text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text)
                : null;
    }
}
