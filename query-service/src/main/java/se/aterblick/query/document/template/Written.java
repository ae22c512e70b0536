package se.aterblick.query.document.template;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures, days and passages as documents write them. It asks no machine how its people write: the
 * same is written everywhere.
 */
public final class Written {

    private static final char NO_BREAK = '\u00a0';
    private static final Pattern DECIMAL = Pattern.compile("(-?)(\\d+)(?:\\.(\\d+))?");
    private static final Pattern BEFORE_THREE_DIGITS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final Map<String, String> MONEY =
            Map.of("SEK", "kr", "KSEK", "tkr", "MSEK", "mnkr");
    private static final List<String> SWEDISH_MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december");
    private static final List<String> ENGLISH_MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private final boolean swedish;
    private final ZoneId zone;

    Written(Locale language, ZoneId zone) {
        this.swedish = language.getLanguage().equals("sv");
        this.zone = zone;
    }

    /** A decimal digit by digit, such as {@code −4,4}; what is none stays as it is. */
    public String decimal(@Nullable String value) {
        Matcher decimal = DECIMAL.matcher(value == null ? "" : value);
        if (value == null || !decimal.matches()) {
            return value == null ? "" : value;
        }
        String sign = decimal.group(1).isEmpty() ? "" : "\u2212";
        String whole =
                BEFORE_THREE_DIGITS.matcher(decimal.group(2)).replaceAll(String.valueOf(NO_BREAK));
        @Nullable String fraction = decimal.group(3);
        return sign + whole + (fraction == null ? "" : (swedish ? "," : ".") + fraction);
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

    /** A day, such as {@code 5 februari 2025}; empty if there is none. */
    public String day(@Nullable String day) {
        return day == null ? "" : day(LocalDate.parse(day));
    }

    String day(LocalDate day) {
        return day.getDayOfMonth()
                + String.valueOf(NO_BREAK)
                + (swedish ? SWEDISH_MONTHS : ENGLISH_MONTHS).get(day.getMonthValue() - 1)
                + " "
                + day.getYear();
    }

    /** A moment in the plan's time zone, to the minute. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(moment);
    }

    /** The number itself, for drawing; nothing if it is none. */
    static @Nullable BigDecimal number(@Nullable String value) {
        return value != null && DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null;
    }

    /** The shape beside the word of a judgement, so that it is no light alone. */
    public String shape(String code) {
        return switch (code) {
            case "ON_TARGET", "FULFILLED", "DONE", "NO_DEVIATION" -> "●";
            case "OFF_TARGET", "NOT_FULFILLED", "CANCELLED", "DEVIATION" -> "▲";
            case "PARTLY_FULFILLED", "POSTPONED", "ONGOING", "NOT_PERFORMED" -> "▬";
            default -> "○";
        };
    }

    /** Some lines of a passage: a paragraph, or the items of a list. */
    public record Block(boolean list, List<String> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** A passage in blocks; lines that begin with a hyphen are items of a list. */
    public List<Block> blocks(@Nullable String passage) {
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : passage == null ? List.<String>of() : passage.lines().toList()) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2).strip());
                continue;
            }
            flush(items, blocks);
            if (!line.isBlank()) {
                blocks.add(new Block(false, List.of(line.strip())));
            }
        }
        flush(items, blocks);
        return List.copyOf(blocks);
    }

    private static void flush(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block(true, items));
            items.clear();
        }
    }
}
