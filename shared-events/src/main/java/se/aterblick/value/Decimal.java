package se.aterblick.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal number exactly as it was reported: {@code 4.0} is not {@code 4}.
 *
 * <p>At most 15 digits before the point and 6 after it; no exponent, no plus sign, no leading
 * zeros. It travels as a JSON string.
 */
public record Decimal(String text) {

    private static final Pattern FORM =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");

    public Decimal {
        Checks.required("value", text);
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("value", "decimal", text);
        }
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
