package se.aterblick.query.wording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;

/**
 * Figures as people write them in a language. Digits are those that were reported, not one more or
 * less.
 *
 * @param point what stands before the decimals
 */
public record FigureText(String point) {

    public static final FigureText SWEDISH = new FigureText(",");
    public static final FigureText ENGLISH = new FigureText(".");

    private static final String MINUS = "\u2212";
    private static final String NO_BREAK = "\u00a0";
    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d+)(?:\\.(\\d+))?");
    private static final Pattern BEFORE_THREE_DIGITS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final Map<String, String> MONEY =
            Map.of("SEK", "kr", "KSEK", "tkr", "MSEK", "mnkr");

    /** Swedish, or else English. */
    public static FigureText in(Locale language) {
        return language.getLanguage().equals("sv") ? SWEDISH : ENGLISH;
    }

    /** A decimal, such as {@code −4,4} or {@code 18 980}; what is none stays as it is. */
    public String decimal(@Nullable String value) {
        Matcher decimal = DECIMAL.matcher(value == null ? "" : value);
        if (value == null || !decimal.matches()) {
            return value == null ? "" : value;
        }
        String sign = decimal.group(1).isEmpty() ? "" : MINUS;
        String whole = BEFORE_THREE_DIGITS.matcher(decimal.group(2)).replaceAll(NO_BREAK);
        @Nullable String fraction = decimal.group(3);
        return sign + whole + (fraction == null ? "" : point + fraction);
    }

    /** The same. */
    public String decimal(Decimal value) {
        return decimal(value.text());
    }

    /** A decimal and its unit; empty if there is none. */
    public String measure(@Nullable String value, @Nullable String unit) {
        return value == null || unit == null || unit.isEmpty()
                ? decimal(value)
                : decimal(value) + NO_BREAK + unit(unit);
    }

    /** Money with its unit. */
    public String amount(Amount amount) {
        return measure(amount.value().text(), amount.unit().name());
    }

    /** A unit; money is written short in Swedish reports. */
    public String unit(@Nullable String unit) {
        return unit == null ? "" : MONEY.getOrDefault(unit, unit);
    }
}
