package se.aterblick.query.periodview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.Provenance;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.query.Oddities;
import se.aterblick.query.flag.Flag;

/** Which oddities are flagged, and which regular things are not. */
class ReportFlagsTests {

    private final HandMadeStream stream = new HandMadeStream(SmallPlan.ID);

    @BeforeEach
    void adoptThePlan() {
        stream.add(new PlanAdopted(SmallPlan.content()));
    }

    @Test
    void findsNothingOddInARegularReport() {
        stream.report(Oddities.stating("67.0", Facts.outcome("osa-varde", "AR", "65")));
        stream.report(Facts.investment(null, "AR", "5549", "16980"));
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-19"), null));
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-21"), null, null));

        assertThat(codes()).containsExactly("decision-basis-after-meeting");
    }

    @Test
    void flagsMinutesWithoutDate() {
        approved();
        stream.add(new MinutesVerified("AR", null, null));

        assertThat(codes()).contains("minutes-verification-undated");
    }

    @Test
    void flagsMinutesVerifiedAfterMoreThanFourteenDays() {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-20"), null));

        assertThat(codes()).contains("minutes-verification-late");
    }

    @Test
    void flagsANoticeWithoutDate() {
        approved();
        stream.add(new PublicNoticePosted("AR", null, null, null));

        assertThat(codes()).contains("public-notice-undated");
    }

    @Test
    void flagsANoticeLaterThanTheSecondDay() {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-19"), null));
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-22"), null, null));

        assertThat(codes()).contains("public-notice-late");
    }

    @Test
    void givesUntilTheNextWorkingDayWhereTheLastDayIsFree() {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-13"), null));
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-17"), null, null));

        assertThat(codes()).containsExactly("decision-basis-after-meeting");
    }

    @Test
    void flagsMinutesVerifiedBeforeTheMeeting() {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-04"), null));

        assertThat(codes()).contains("minutes-verification-before-meeting");
    }

    @Test
    void flagsANoticeOfSomethingThatIsNotRecorded() {
        approved();
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-17"), null, null));

        assertThat(codes()).contains("public-notice-without-verification");
    }

    @Test
    void flagsANoticeBeforeTheVerification() {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-13"), null));
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-12"), null, null));

        assertThat(codes()).contains("public-notice-before-verification");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-09, true", "2025-03-10, false", "2025-03-11, false"})
    void flagsANoticeTakenDownBeforeTheLastDayToAppeal(LocalDate takenDown, boolean flagged) {
        approved();
        stream.add(new MinutesVerified("AR", LocalDate.parse("2025-02-13"), null));
        stream.add(new PublicNoticePosted("AR", LocalDate.parse("2025-02-15"), takenDown, null));

        assertThat(codes().contains("public-notice-taken-down-early")).isEqualTo(flagged);
    }

    @Test
    void flagsAnotherFrameThanThePlans() {
        stream.report(Facts.investment(null, "AR", "5549", "18980"));

        assertThat(flags().getFirst().code()).isEqualTo("frame-differs-from-plan");
        assertThat(flags().getFirst().message())
                .isEqualTo("Rapporten anger ramen 18\u00a0980\u00a0tkr, planen 16,98\u00a0mnkr.");
        assertThat(flags().getFirst().values())
                .containsEntry("reported", "18980 KSEK")
                .containsEntry("planned", "16.98 MSEK");
    }

    @Test
    void flagsTargetsThatThePlanDoesNotSet() {
        stream.report(Oddities.stating("68", Facts.outcome("osa-varde", "AR", "65")));
        stream.report(
                Oddities.stating(
                        "0", Facts.outcome("portioner", "AR", MeasureBasis.YEAR_TO_DATE, "9")));

        assertThat(codes()).containsExactly("stated-target-differs", "stated-target-not-in-plan");
    }

    @Test
    void flagsAMeetingBeforeTheSubmission() {
        approved("2025-02-06T10:00:00Z");

        assertThat(codes()).contains("meeting-before-submission");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-05T22:59:00Z, false", "2025-02-05T23:01:00Z, true"})
    void comparesTheMeetingWithTheDayInThePlansTimeZone(String submittedAt, boolean flagged) {
        approved(submittedAt);

        assertThat(codes().contains("meeting-before-submission")).isEqualTo(flagged);
    }

    @Test
    void tellsItInBothLanguages() {
        approved();

        Flag flag = flags().getFirst();

        assertThat(flag.message()).contains("daterat 2025-02-07").contains("2025-02-05");
        assertThat(flag.messageEn()).contains("dated 2025-02-07").contains("2025-02-05");
    }

    private void approved() {
        stream.add(Oddities.approval(stream.submit("AR")));
    }

    private void approved(String submittedAt) {
        HandMadeStream draft = new HandMadeStream(SmallPlan.ID);
        stream.events().forEach(draft::add);
        ReportSubmitted submitted = draft.submit("AR");
        stream.add(known(Instant.parse(submittedAt), draft.events().getLast()));
        stream.add(Oddities.approval(submitted));
    }

    private static RecordedEvent known(Instant at, RecordedEvent event) {
        Provenance p = event.provenance();
        return new RecordedEvent(
                event.planId(),
                new Provenance(p.eventId(), p.sequence(), at, at, false, p.actor(), p.role()),
                event.command(),
                event.event());
    }

    private List<Flag> flags() {
        return ReportFlags.of(stream.state(), "AR");
    }

    private List<String> codes() {
        return flags().stream().map(Flag::code).toList();
    }
}
