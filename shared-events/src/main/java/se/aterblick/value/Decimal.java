package se.aterblick.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A decimal number exactly as it was reported: {@code 4.0} is not {@code 4}.
 *
 * <p>At most 15 digits before the point and 6 after it; no exponent, no plus sign, no leading
 * zeros. It travels as a JSON string.
 */
public record Decimal(String text) {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    public Decimal {
        Checks.required("value", text);
        if (!isValid(text)) {
            throw new InvalidValue("value", "decimal", text);
        }
    }

    private static boolean isValid(String text) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int digits = end - begin;
        return digits >= 1
                && digits <= MOST_DIGITS
                && areDigits(text, begin, end)
                && (digits == 1 || text.charAt(begin) != '0')
                && (point < 0 || areDecimals(text, point + 1));
    }

    private static boolean areDecimals(String text, int begin) {
        int decimals = text.length() - begin;
        return decimals >= 1 && decimals <= MOST_DECIMALS && areDigits(text, begin, text.length());
    }

    private static boolean areDigits(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Decimal of(String text) {
        return new Decimal(text);
    }

    /** The numeric value, with the reported scale. */
    public BigDecimal value() {
        return new BigDecimal(text);
    }

    /** The number of reported decimals, 0–6. */
    public int scale() {
        return value().scale();
    }

    /** One unit in the last reported place: {@code 0.1} for {@code 9.1}. */
    public BigDecimal unitInLastPlace() {
        return BigDecimal.ONE.movePointLeft(scale());
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
