package se.aterblick.query.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment one asks about: an instant, or a date, which means the end of that day.
 *
 * @param text what was asked
 * @param day the day it falls on in the plan's time zone
 * @param from the first instant that belongs to it
 * @param until the first instant that no longer does
 */
public record AsOf(String text, LocalDate day, Instant from, Instant until) {

    /** The finest step of time that a row can hold. */
    private static final Duration STEP = Duration.of(1, ChronoUnit.MICROS);

    private static final int LAST_YEAR = 9998;

    /** Reads a date or an RFC 3339 instant, in years of four digits; empty if it is neither. */
    public static Optional<AsOf> parse(String text, ZoneId zone) {
        try {
            AsOf asOf =
                    text.indexOf('T') < 0
                            ? day(text, LocalDate.parse(text), zone)
                            : instant(text, OffsetDateTime.parse(withPlus(text)).toInstant(), zone);
            int year = asOf.day.getYear();
            return Optional.of(asOf).filter(found -> year > 0 && year <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether something known since an instant was known then. */
    public boolean covers(Instant knownAt) {
        return knownAt.isBefore(until);
    }

    private static AsOf day(String text, LocalDate day, ZoneId zone) {
        return new AsOf(
                text,
                day,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static AsOf instant(String text, Instant instant, ZoneId zone) {
        Instant from = instant.truncatedTo(ChronoUnit.MICROS);
        return new AsOf(text, instant.atZone(zone).toLocalDate(), from, from.plus(STEP));
    }

    /** An unescaped plus sign of an offset arrives as a space. */
    private static String withPlus(String text) {
        return text.replace(' ', '+');
    }
}
