package se.aterblick.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.aterblick.reporting.CarryOverRequest;

/**
 * The sum of what a carry-over request is for: exact, with as many decimals as the amount that has
 * most of them.
 */
public final class PurposeSum {

    private PurposeSum() {}

    /**
     * The sum of decimals.
     *
     * @return empty if there are none
     */
    public static Optional<String> of(List<String> amounts) {
        return amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString);
    }

    /**
     * Whether a request's sum is that of its purposes, digit by digit; one that was rounded, or is
     * for no purpose, has to be said by itself.
     */
    public static boolean isThatOf(CarryOverRequest request) {
        return of(request.items().stream().map(item -> item.amount().text()).toList())
                .filter(request.amount().text()::equals)
                .isPresent();
    }
}
