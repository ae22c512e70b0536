package se.aterblick.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionDeadlinesTests {

    private static final LocalDate POSTED = LocalDate.of(2025, 2, 20);

    @ParameterizedTest
    @CsvSource({
        "fourteen days, 2025-02-05, 2025-02-19",
        "over a weekend, 2025-02-08, 2025-02-24",
        "over Easter, 2025-04-04, 2025-04-22",
        "over Midsummer, 2024-06-07, 2024-06-24",
        "over Christmas, 2024-12-10, 2024-12-27",
        "over New Year, 2021-12-17, 2022-01-03",
    })
    void givesFourteenDaysToVerifyTheMinutes(String which, LocalDate meeting, LocalDate last) {
        assertThat(DecisionDeadlines.verification(meeting)).as(which).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "the second day, 2025-02-19, 2025-02-21",
        "over a weekend, 2025-02-20, 2025-02-24",
        "over Easter, 2025-04-16, 2025-04-22",
        "over Ascension Day, 2025-05-27, 2025-05-30",
        "over Christmas, 2025-12-23, 2025-12-29",
    })
    void givesUntilTheSecondDayToAnnounceIt(String which, LocalDate verified, LocalDate last) {
        assertThat(DecisionDeadlines.notice(verified)).as(which).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "three weeks, 2025-02-20, 2025-03-14",
        "the last day is Good Friday, 2025-03-28, 2025-04-23",
        "the last day is Easter Monday, 2025-03-31, 2025-04-23",
        "the last day is Midsummer's Eve, 2025-05-30, 2025-06-24",
        "the last day is Christmas Eve, 2024-12-03, 2024-12-28",
        "the last day is New Year's Eve, 2024-12-10, 2025-01-03",
        "final on a Saturday, 2025-02-14, 2025-03-08",
    })
    void isFinalOnTheDayAfterTheLastDayToAppeal(String which, LocalDate posted, LocalDate from) {
        assertThat(DecisionDeadlines.legallyFinalFrom(posted, null)).as(which).contains(from);
    }

    @Test
    void isNotFinalWhereTheNoticeDidNotStandLongEnough() {
        LocalDate last = DecisionDeadlines.appeal(POSTED);

        assertThat(DecisionDeadlines.legallyFinalFrom(POSTED, last.minusDays(1))).isEmpty();
        assertThat(DecisionDeadlines.legallyFinalFrom(POSTED, last)).contains(last.plusDays(1));
        assertThat(DecisionDeadlines.legallyFinalFrom(null, last)).isEmpty();
    }
}
