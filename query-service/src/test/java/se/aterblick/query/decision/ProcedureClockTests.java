package se.aterblick.query.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.decision.ProcedureState.DONE;
import static se.aterblick.query.decision.ProcedureState.DONE_LATE;
import static se.aterblick.query.decision.ProcedureState.DUE;
import static se.aterblick.query.decision.ProcedureState.DUE_UNKNOWN;
import static se.aterblick.query.decision.ProcedureState.LATE;
import static se.aterblick.query.decision.ProcedureState.MISSING_DATE;
import static se.aterblick.query.decision.ProcedureState.NOT_YET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.Reporter;

/** Every state of the clock, and the days on which it moves on. */
class ProcedureClockTests {

    private static final Reporter REGISTRAR = new Reporter("person-3", "REGISTRAR", false);
    private static final String MEETING = "2025-02-05";
    private static final String LATER = "2026-01-01";

    @ParameterizedTest
    @CsvSource({
        "on the day of the meeting, 2025-02-05, 2025-02-05, DUE",
        "on the fourteenth day, 2025-02-05, 2025-02-19, DUE",
        "on the fifteenth day, 2025-02-05, 2025-02-20, LATE",
        "on Good Friday, 2025-04-04, 2025-04-18, DUE",
        "on the Tuesday after Easter, 2025-04-04, 2025-04-22, DUE",
        "on the Wednesday after Easter, 2025-04-04, 2025-04-23, LATE",
        "after Midsummer, 2024-06-07, 2024-06-24, DUE",
        "a day after that, 2024-06-07, 2024-06-25, LATE",
        "after Christmas, 2024-12-10, 2024-12-27, DUE",
        "a day later, 2024-12-10, 2024-12-28, LATE",
    })
    void waitsForTheVerificationUntilItsLastDay(
            String when, String meeting, String today, ProcedureState state) {
        ProcedureClock clock = clock(today, meeting, null, null);

        assertThat(clock.minutesVerification().state()).as(when).isEqualTo(state);
        assertThat(clock.publicNotice()).isEqualTo(ProcedureStep.open(null, NOT_YET));
        assertThat(clock.legallyFinal()).isEqualTo(ProcedureStep.open(null, NOT_YET));
        assertThat(codes(clock))
                .isEqualTo(state == LATE ? List.of("minutes-verification-missing") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2025-02-05, DONE", "2025-02-19, DONE", "2025-02-20, DONE_LATE"})
    void tellsWhetherTheMinutesWereVerifiedInTime(String verified, ProcedureState state) {
        ProcedureStep step =
                clock(LATER, MEETING, verification(verified), null).minutesVerification();

        assertThat(step.state()).isEqualTo(state);
        assertThat(step.due()).isEqualTo("2025-02-19");
        assertThat(step.date()).isEqualTo(verified);
        assertThat(step.recordedBy()).isEqualTo(REGISTRAR);
    }

    @Test
    void cannotSayWhenTheNoticeWasDueAfterAnUndatedVerification() {
        ProcedureClock clock = clock(LATER, MEETING, verification(null), null);

        assertThat(clock.minutesVerification().state()).isEqualTo(MISSING_DATE);
        assertThat(clock.publicNotice()).isEqualTo(ProcedureStep.open(null, DUE_UNKNOWN));
        assertThat(clock.legallyFinal().state()).isEqualTo(NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({
        "on the second day, 2025-02-17, 2025-02-19, DUE",
        "on the third day, 2025-02-17, 2025-02-20, LATE",
        "on the Monday after a Saturday, 2025-02-13, 2025-02-17, DUE",
        "on the Tuesday, 2025-02-13, 2025-02-18, LATE",
    })
    void waitsForTheNoticeUntilTheSecondDay(
            String when, String verified, String today, ProcedureState state) {
        ProcedureClock clock = clock(today, MEETING, verification(verified), null);

        assertThat(clock.publicNotice().state()).as(when).isEqualTo(state);
        assertThat(clock.legallyFinal().state()).isEqualTo(NOT_YET);
        assertThat(codes(clock))
                .isEqualTo(state == LATE ? List.of("public-notice-missing") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2025-02-14, DONE", "2025-02-17, DONE", "2025-02-18, DONE_LATE"})
    void tellsWhetherTheNoticeWasPostedInTime(String posted, ProcedureState state) {
        ProcedureStep step =
                clock(LATER, MEETING, verification("2025-02-13"), notice(posted, null))
                        .publicNotice();

        assertThat(step.state()).isEqualTo(state);
        assertThat(step.due()).isEqualTo("2025-02-17");
        assertThat(step.date()).isEqualTo(posted);
    }

    @Test
    void takesANoticeAsDoneWhereTheVerificationIsNotKnown() {
        ProcedureClock clock = clock(LATER, MEETING, null, notice("2025-02-14", null));

        assertThat(clock.minutesVerification().state()).isEqualTo(LATE);
        assertThat(clock.publicNotice().state()).isEqualTo(DONE);
        assertThat(clock.publicNotice().due()).isNull();
        assertThat(clock.legallyFinal().state()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "before, 2025-02-14, 2025-03-07, NOT_YET, 2025-03-07, 2025-03-08",
        "on it, 2025-02-14, 2025-03-08, DONE, 2025-03-07, 2025-03-08",
        "over Midsummer, 2025-05-30, 2025-06-23, NOT_YET, 2025-06-23, 2025-06-24",
        "after Midsummer, 2025-05-30, 2025-06-24, DONE, 2025-06-23, 2025-06-24",
        "over Christmas, 2024-12-03, 2024-12-27, NOT_YET, 2024-12-27, 2024-12-28",
        "after Christmas, 2024-12-03, 2024-12-28, DONE, 2024-12-27, 2024-12-28",
        "over Easter, 2025-03-28, 2025-04-22, NOT_YET, 2025-04-22, 2025-04-23",
        "after Easter, 2025-03-28, 2025-04-23, DONE, 2025-04-22, 2025-04-23",
    })
    void becomesFinalOnTheDayAfterTheLastDayToAppeal(
            String when,
            String posted,
            String today,
            ProcedureState state,
            LocalDate appeal,
            LocalDate from) {
        ProcedureClock clock =
                clock(today, MEETING, verification("2025-02-13"), notice(posted, null));

        assertThat(clock.legallyFinal().state()).as(when).isEqualTo(state);
        assertThat(clock.legallyFinal().due()).isEqualTo(from);
        assertThat(clock.legallyFinal().date()).isEqualTo(state == DONE ? from : null);
        assertThat(clock.lastDayToAppeal()).isEqualTo(appeal);
    }

    @Test
    void cannotSayWhenItIsFinalAfterAnUndatedNotice() {
        ProcedureClock clock = clock(LATER, MEETING, verification(null), notice(null, null));

        assertThat(clock.publicNotice().state()).isEqualTo(MISSING_DATE);
        assertThat(clock.legallyFinal()).isEqualTo(ProcedureStep.open(null, MISSING_DATE));
        assertThat(clock.lastDayToAppeal()).isNull();
    }

    @Test
    void isNotFinalWhereTheNoticeWasTakenDownTooEarly() {
        ProcedureClock clock =
                clock(
                        LATER,
                        MEETING,
                        verification("2025-02-13"),
                        notice("2025-02-14", "2025-03-06"));

        assertThat(clock.legallyFinal()).isEqualTo(ProcedureStep.open(null, NOT_YET));
    }

    @Test
    void keepsTheFlagsAndIsFoundByAnyOfItsStates() {
        Flag odd = new Flag("decision-basis-after-meeting", "Udda.", "Odd.", Map.of());
        ProcedureClock clock =
                ProcedureClock.on(
                        LocalDate.parse(LATER),
                        LocalDate.parse(MEETING),
                        verification("2025-02-20"),
                        null,
                        List.of(odd));

        assertThat(codes(clock))
                .containsExactly("decision-basis-after-meeting", "public-notice-missing");
        assertThat(clock.has(DONE_LATE)).isTrue();
        assertThat(clock.has(LATE)).isTrue();
        assertThat(clock.has(NOT_YET)).isTrue();
        assertThat(clock.has(DUE)).isFalse();
    }

    private static ProcedureClock clock(
            String today,
            String meeting,
            Lifecycle.@Nullable Verification verification,
            Lifecycle.@Nullable Notice notice) {
        return ProcedureClock.on(
                LocalDate.parse(today), LocalDate.parse(meeting), verification, notice, List.of());
    }

    private static Lifecycle.Verification verification(@Nullable String on) {
        return new Lifecycle.Verification(day(on), null, REGISTRAR);
    }

    private static Lifecycle.Notice notice(@Nullable String posted, @Nullable String takenDown) {
        return new Lifecycle.Notice(day(posted), day(takenDown), null, REGISTRAR);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> codes(ProcedureClock clock) {
        return clock.findings().stream().map(Flag::code).toList();
    }
}
