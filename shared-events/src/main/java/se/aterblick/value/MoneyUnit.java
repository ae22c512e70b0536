package se.aterblick.value;

/** The unit an amount is reported in; amounts are never converted, only compared. */
public enum MoneyUnit {
    /** kr. */
    SEK(0),
    /** tkr: thousands of kronor. */
    KSEK(3),
    /** mnkr: millions of kronor. */
    MSEK(6);

    private final int exponent;

    MoneyUnit(int exponent) {
        this.exponent = exponent;
    }

    /** The power of ten that turns this unit into kronor. */
    public int exponent() {
        return exponent;
    }
}
