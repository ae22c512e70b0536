package se.aterblick.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The public holidays of Sweden, and when something may be done that a statute sets a last day for.
 *
 * <p>Public holidays are those of lag (1989:253) om allmänna helgdagar as it reads since 2005, when
 * 6 June took the place of Whit Monday; earlier years are answered as if it had applied.
 */
public final class SwedishCalendar {

    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.JANUARY, 6),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.JUNE, 6),
                    MonthDay.of(Month.DECEMBER, 25),
                    MonthDay.of(Month.DECEMBER, 26));

    private static final Set<MonthDay> FIXED_EVES =
            Set.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));

    /** Good Friday, Easter Monday and Ascension Day; Easter and Whitsun are Sundays anyway. */
    private static final Set<Long> DAYS_FROM_EASTER = Set.of(-2L, 1L, 39L);

    private SwedishCalendar() {}

    /** Whether a day is a public holiday (1989:253, 1 §); every Sunday is one. */
    public static boolean isPublicHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || DAYS_FROM_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day))
                || day.equals(midsummerDay(day.getYear()))
                || day.equals(allSaintsDay(day.getYear()));
    }

    /**
     * The first day, from this one on, that is neither a public holiday nor a Saturday, Midsummer's
     * Eve, Christmas Eve or New Year's Eve: where the last day to act falls on one of those, one
     * may act on the next working day (lag 1930:173 om beräkning av lagstadgad tid, 2 §).
     */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (isFree(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static boolean isFree(LocalDate day) {
        return isPublicHoliday(day)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || FIXED_EVES.contains(MonthDay.from(day))
                || day.equals(midsummerDay(day.getYear()).minusDays(1));
    }

    /** The Saturday of 20–26 June. */
    static LocalDate midsummerDay(int year) {
        return saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
    }

    /** The Saturday of 31 October – 6 November. */
    static LocalDate allSaintsDay(int year) {
        return saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31));
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /**
     * Easter Sunday by the Gregorian computus, in the form Meeus gives it (Astronomical Algorithms,
     * chapter 8).
     */
    static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int ofCentury = Math.floorMod(year, 100);
        int moonCorrection = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
        int epact =
                Math.floorMod(
                        19 * golden + century - Math.floorDiv(century, 4) - moonCorrection + 15,
                        30);
        int weekday =
                Math.floorMod(
                        32
                                + 2 * Math.floorMod(century, 4)
                                + 2 * (ofCentury / 4)
                                - epact
                                - ofCentury % 4,
                        7);
        int exception = (golden + 11 * epact + 22 * weekday) / 451;
        int fromMarch = epact + weekday - 7 * exception + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
