package se.aterblick.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures, units and dates as people write them in their language. Digits are those that were
 * reported, not one more or less.
 */
public final class Shown {

    private static final String MINUS = "\u2212";
    private static final String NO_BREAK = "\u00a0";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d+)(?:\\.(\\d+))?");
    private static final Pattern BEFORE_THREE_DIGITS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final Map<String, String> MONEY =
            Map.of("SEK", "kr", "KSEK", "tkr", "MSEK", "mnkr");

    private final Locale language;

    Shown(Locale language) {
        this.language = language;
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
        return sign + whole + (fraction == null ? "" : point() + fraction);
    }

    /** A decimal and its unit; empty if there is none. */
    public String measure(@Nullable String value, @Nullable String unit) {
        return value == null || unit == null || unit.isEmpty()
                ? decimal(value)
                : decimal(value) + NO_BREAK + unit(unit);
    }

    /** Money is written short in Swedish reports. */
    public String unit(@Nullable String unit) {
        return unit == null ? "" : MONEY.getOrDefault(unit, unit);
    }

    /** A text, as paragraphs and lists. */
    public List<Prose.Block> prose(@Nullable String text) {
        return Prose.of(text);
    }

    /** A day, such as {@code 5 februari 2025}. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
    }

    /** A moment in Swedish time, to the minute. */
    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SWEDEN).format(moment);
    }

    private String point() {
        return language.getLanguage().equals("sv") ? "," : ".";
    }
}
