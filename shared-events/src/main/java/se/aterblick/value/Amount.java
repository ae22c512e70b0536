package se.aterblick.value;

import java.math.BigDecimal;

/** Money with its unit, both as reported: 16.98 MSEK stays 16.98 MSEK. */
public record Amount(Decimal value, MoneyUnit unit) {

    public Amount {
        Checks.required("value", value);
        Checks.required("unit", unit);
    }

    /** The amount in kronor, for comparison only. */
    public BigDecimal inSek() {
        return value.value().movePointRight(unit.exponent());
    }
}
