package se.aterblick.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishCalendarTests {

    /**
     * The days of the ecclesiastical full moon by golden number, 1900–2199, counted from 1 March as
     * the tables of the church calendar print them.
     */
    private static final int[] PASCHAL_MOONS = {
        45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
                "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
                "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28",
                "2033-04-17", "2034-04-09", "2035-03-25", "1943-04-25", "2008-03-23", "2038-04-25"
            })
    void knowsEaster(LocalDate easter) {
        assertThat(SwedishCalendar.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void agreesWithThePrintedTablesOfEaster() {
        for (int year = 1900; year < 2200; year++) {
            LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays(PASCHAL_MOONS[year % 19] - 1);
            LocalDate sunday = fullMoon.plusDays(1);
            while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
                sunday = sunday.plusDays(1);
            }
            assertThat(SwedishCalendar.easter(year)).isEqualTo(sunday);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2015-06-20, 2015-10-31", "2016, 2016-06-25, 2016-11-05",
        "2017, 2017-06-24, 2017-11-04", "2018, 2018-06-23, 2018-11-03",
        "2019, 2019-06-22, 2019-11-02", "2020, 2020-06-20, 2020-10-31",
        "2021, 2021-06-26, 2021-11-06", "2022, 2022-06-25, 2022-11-05",
        "2023, 2023-06-24, 2023-11-04", "2024, 2024-06-22, 2024-11-02",
        "2025, 2025-06-21, 2025-11-01", "2026, 2026-06-20, 2026-10-31",
        "2027, 2027-06-26, 2027-11-06", "2030, 2030-06-22, 2030-11-02",
        "2032, 2032-06-26, 2032-11-06", "2035, 2035-06-23, 2035-11-03",
    })
    void knowsMidsummerAndAllSaints(int year, LocalDate midsummer, LocalDate allSaints) {
        assertThat(SwedishCalendar.midsummerDay(year)).isEqualTo(midsummer);
        assertThat(SwedishCalendar.allSaintsDay(year)).isEqualTo(allSaints);
    }

    @Test
    void knowsEveryPublicHolidayOfAYear() {
        List<String> weekdays = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 1, 1);
                day.getYear() == 2025;
                day = day.plusDays(1)) {
            if (SwedishCalendar.isPublicHoliday(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                weekdays.add(day.toString().substring(5));
            }
        }

        assertThat(weekdays)
                .containsExactly(
                        "01-01", "01-06", "04-18", "04-21", "05-01", "05-29", "06-06", "06-21",
                        "11-01", "12-25", "12-26");
    }

    @ParameterizedTest
    @CsvSource({
        "an ordinary Wednesday, 2025-03-12, 2025-03-12",
        "a Saturday, 2025-03-15, 2025-03-17",
        "a Sunday, 2025-03-16, 2025-03-17",
        "Maundy Thursday, 2025-04-17, 2025-04-17",
        "Good Friday and all of Easter, 2025-04-18, 2025-04-22",
        "Easter Monday, 2025-04-21, 2025-04-22",
        "Whit Monday is a working day, 2025-06-09, 2025-06-09",
        "the first of May, 2025-05-01, 2025-05-02",
        "Ascension Day, 2025-05-29, 2025-05-30",
        "the national day, 2025-06-06, 2025-06-09",
        "Midsummer's Eve, 2025-06-20, 2025-06-23",
        "Twelfth Night is a working day, 2025-01-03, 2025-01-03",
        "Epiphany, 2025-01-06, 2025-01-07",
        "All Saints, 2025-11-01, 2025-11-03",
        "the day before All Saints is a working day, 2025-10-31, 2025-10-31",
        "Christmas Eve before a weekend, 2025-12-24, 2025-12-29",
        "Christmas Eve, 2024-12-24, 2024-12-27",
        "New Year's Eve, 2025-12-31, 2026-01-02",
        "New Year's Eve before a weekend, 2021-12-31, 2022-01-03",
        "New Year's Day before Epiphany, 2022-01-06, 2022-01-07",
        "a leap day, 2024-02-29, 2024-02-29",
    })
    void movesALastDayToTheNextWorkingDay(String day, LocalDate last, LocalDate working) {
        assertThat(SwedishCalendar.workingDayFrom(last)).as(day).isEqualTo(working);
    }

    @Test
    void neverMovesADayBackOrByMoreThanAWeek() {
        for (LocalDate day = LocalDate.of(2015, 1, 1);
                day.getYear() <= 2035;
                day = day.plusDays(1)) {
            LocalDate working = SwedishCalendar.workingDayFrom(day);

            assertThat(working).isBetween(day, day.plusDays(6));
            assertThat(SwedishCalendar.isPublicHoliday(working)).isFalse();
            assertThat(SwedishCalendar.workingDayFrom(working)).isEqualTo(working);
        }
    }
}
