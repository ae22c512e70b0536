package se.aterblick.query.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment one asks about: an instant, or a date, which means the end of that day.
 *
 * @param text what was asked
 * @param day the day it falls on in the plan's time zone
 * @param until the first instant that no longer counts
 */
public record AsOf(String text, LocalDate day, Instant until) {

    /** The finest step of time that a row can hold. */
    private static final Duration STEP = Duration.of(1, ChronoUnit.MICROS);

    /** Reads a date or an RFC 3339 instant; empty if it is neither. */
    public static Optional<AsOf> parse(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(
                        new AsOf(text, day, day.plusDays(1).atStartOfDay(zone).toInstant()));
            }
            // An unescaped '+' of an offset arrives as a space.
            Instant instant =
                    OffsetDateTime.parse(text.replace(' ', '+'))
                            .toInstant()
                            .truncatedTo(ChronoUnit.MICROS);
            return Optional.of(
                    new AsOf(text, instant.atZone(zone).toLocalDate(), instant.plus(STEP)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether something known since an instant was known then. */
    public boolean covers(Instant knownAt) {
        return knownAt.isBefore(until);
    }

    /** The first instant of the day, or the instant itself. */
    public Instant from(ZoneId zone) {
        return text.indexOf('T') < 0 ? day.atStartOfDay(zone).toInstant() : until.minus(STEP);
    }
}
