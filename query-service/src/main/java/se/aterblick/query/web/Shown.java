package se.aterblick.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.wording.FigureText;

/**
 * Figures, units and dates as people write them in their language. Digits are those that were
 * reported, not one more or less.
 */
public final class Shown {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private final Locale language;
    private final FigureText figures;

    Shown(Locale language) {
        this.language = language;
        this.figures = FigureText.in(language);
    }

    /** A decimal, such as {@code −4,4} or {@code 18 980}; what is none stays as it is. */
    public String decimal(@Nullable String value) {
        return figures.decimal(value);
    }

    /** A decimal and its unit; empty if there is none. */
    public String measure(@Nullable String value, @Nullable String unit) {
        return figures.measure(value, unit);
    }

    /** Money is written short in Swedish reports. */
    public String unit(@Nullable String unit) {
        return figures.unit(unit);
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
}
