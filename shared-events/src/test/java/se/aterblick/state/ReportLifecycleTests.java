package se.aterblick.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlanStream;

class ReportLifecycleTests {

    private static final LocalDate MEETING = LocalDate.of(2025, 2, 5);
    private static final LocalDate NOTICE = LocalDate.of(2025, 2, 14);

    private final HandMadeStream stream = SmallPlanStream.untilFirstSubmission();

    @Test
    void isOpenUntilAVersionIsSubmitted() {
        assertThat(phase()).isEqualTo(ReportPhase.OPEN);
        assertThat(lifecycle().latestVersion()).isEmpty();
        assertThat(lifecycle().approvedVersion()).isEmpty();
    }

    @Test
    void goesFromSubmittedOverReferredBackToSubmittedAgain() {
        stream.submit("UR1");
        assertThat(phase()).isEqualTo(ReportPhase.SUBMITTED);

        stream.referBack("UR1", "Kontrollera.");
        assertThat(phase()).isEqualTo(ReportPhase.REFERRED_BACK);

        stream.submit("UR1");
        assertThat(phase()).isEqualTo(ReportPhase.SUBMITTED);
    }

    @Test
    void keepsEveryVersionWithItsReferral() {
        ReportSubmitted first = stream.submit("UR1");
        stream.referBack("UR1", "Kontrollera.");
        ReportSubmitted second = stream.submit("UR1");

        assertThat(lifecycle().versions())
                .extracting(ReportVersion::submission)
                .containsExactly(first, second);
        assertThat(lifecycle().version(1))
                .map(ReportVersion::referral)
                .hasValueSatisfying(r -> assertThat(r.event().reason()).isEqualTo("Kontrollera."));
        assertThat(lifecycle().version(2)).map(ReportVersion::referral).isEmpty();
        assertThat(lifecycle().version(3)).isEmpty();
        assertThat(lifecycle().latestVersion()).map(ReportVersion::number).contains(2);
    }

    @Test
    void keepsEachReferralWithTheVersionThatWasSentBack() {
        stream.submit("UR1");
        stream.referBack("UR1", "Första skälet.");
        stream.submit("UR1");
        stream.referBack("UR1", "Andra skälet.");

        assertThat(lifecycle().versions())
                .extracting(ReportVersion::referral)
                .extracting(referral -> referral == null ? "" : referral.event().reason())
                .containsExactly("Första skälet.", "Andra skälet.");
    }

    @Test
    void namesTheVersionThatWasApproved() {
        stream.submit("UR1");
        stream.referBack("UR1", "Kontrollera.");
        stream.submit("UR1");
        ReportApproved approved = stream.approve("UR1", MEETING);

        assertThat(phase()).isEqualTo(ReportPhase.APPROVED);
        assertThat(lifecycle().isApproved()).isTrue();
        assertThat(lifecycle().approval()).isEqualTo(approved);
        assertThat(lifecycle().approved()).isEqualTo(stream.events().getLast().provenance());
        assertThat(lifecycle().approvedVersion()).map(ReportVersion::number).contains(2);
    }

    @Test
    void isVerifiedEvenWhereTheMinutesLeaveTheDateBlank() {
        decided();
        add(new MinutesVerified("UR1", null, "Datum saknas i protokollet."));

        assertThat(phase()).isEqualTo(ReportPhase.VERIFIED);
    }

    @Test
    void isLegallyFinalOnTheDayAfterThreeWeeksFromTheNotice() {
        decided();
        add(new MinutesVerified("UR1", LocalDate.of(2025, 2, 13), null));
        add(notice(NOTICE));

        assertThat(lifecycle().legallyFinalFrom()).contains(LocalDate.of(2025, 3, 8));
        assertThat(lifecycle().phase(NOTICE)).isEqualTo(ReportPhase.VERIFIED);
        assertThat(lifecycle().phase(LocalDate.of(2025, 3, 7))).isEqualTo(ReportPhase.VERIFIED);
        assertThat(lifecycle().phase(LocalDate.of(2025, 3, 8)))
                .isEqualTo(ReportPhase.LEGALLY_FINAL);
        assertThat(lifecycle().phase(LocalDate.MAX)).isEqualTo(ReportPhase.LEGALLY_FINAL);
    }

    @Test
    void isLegallyFinalLaterWhereTheLastDayToAppealIsAFreeDay() {
        decided();
        add(notice(LocalDate.of(2025, 5, 30)));

        assertThat(lifecycle().phase(LocalDate.of(2025, 6, 23))).isEqualTo(ReportPhase.APPROVED);
        assertThat(lifecycle().phase(LocalDate.of(2025, 6, 24)))
                .isEqualTo(ReportPhase.LEGALLY_FINAL);
    }

    @Test
    void isNeverLegallyFinalWhereTheNoticeWasTakenDownTooEarly() {
        decided();
        add(new PublicNoticePosted("UR1", NOTICE, NOTICE.plusDays(20), null));

        assertThat(lifecycle().legallyFinalFrom()).isEmpty();
        assertThat(lifecycle().phase(LocalDate.MAX)).isEqualTo(ReportPhase.APPROVED);
    }

    @Test
    void isNeverLegallyFinalWhileTheNoticeHasNoDate() {
        decided();
        add(notice(null));

        assertThat(lifecycle().legallyFinalFrom()).isEmpty();
        assertThat(lifecycle().phase(LocalDate.MAX)).isEqualTo(ReportPhase.APPROVED);
    }

    @Test
    void takesTheLaterNoticeWhereADateIsFilledIn() {
        decided();
        add(notice(null));
        add(notice(NOTICE));

        assertThat(lifecycle().legallyFinalFrom()).contains(NOTICE.plusDays(22));
    }

    @Test
    void keepsADateThatALaterRecordLeavesBlank() {
        decided();
        add(notice(NOTICE));
        add(notice(null));
        add(new MinutesVerified("UR1", NOTICE, null));
        add(new MinutesVerified("UR1", null, "Justerat av två."));

        assertThat(lifecycle().legallyFinalFrom()).contains(NOTICE.plusDays(22));
        assertThat(lifecycle().verification().event())
                .isEqualTo(new MinutesVerified("UR1", NOTICE, "Justerat av två."));
        assertThat(lifecycle().verification().provenance())
                .isEqualTo(stream.state().head().orElseThrow());
    }

    @Test
    void isNotLegallyFinalWithoutAnApproval() {
        stream.submit("UR1");
        add(notice(NOTICE));

        assertThat(lifecycle().phase(LocalDate.MAX)).isEqualTo(ReportPhase.SUBMITTED);
    }

    @Test
    void keepsEveryDispatch() {
        decided();
        DecisionDispatched first = new DecisionDispatched("UR1", List.of("Styrelsen"), null);
        DecisionDispatched second = new DecisionDispatched("UR1", List.of("Revisionen"), NOTICE);
        add(first);
        add(second);

        assertThat(lifecycle().dispatches())
                .extracting(RecordedStep::event)
                .containsExactly(first, second);
    }

    @Test
    void concernsOnlyTheReportOfItsPeriod() {
        decided();

        assertThat(stream.state().period("AR").lifecycle()).isEqualTo(ReportLifecycle.OPEN);
    }

    @Test
    void changesNoFact() {
        List<RecordedFact> before = stream.state().period("UR1").facts();
        decided();
        add(notice(NOTICE));

        assertThat(stream.state().period("UR1").facts()).isEqualTo(before);
    }

    private void decided() {
        stream.submit("UR1");
        stream.approve("UR1", MEETING);
    }

    private void add(PlanEvent event) {
        stream.add(event);
    }

    private static PublicNoticePosted notice(@Nullable LocalDate postedOn) {
        return new PublicNoticePosted("UR1", postedOn, null, null);
    }

    private ReportLifecycle lifecycle() {
        return stream.state().period("UR1").lifecycle();
    }

    private ReportPhase phase() {
        return lifecycle().phase(MEETING);
    }
}
