package se.aterblick.query.periodview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.FactEvent;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.query.SmallPlan;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Which oddities are flagged, and which regular things are not. */
class ReportFlagsTests {

    private static final PlanId PLAN = PlanId.of("drift-2024");

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void findsNothingOddInARegularReport() {
        given(FactEvent.of(SmallPlan.outcome("AR", "osa-varde", "65", "67.0")));
        given(FactEvent.of(SmallPlan.investment("AR", "5549", "16980")));
        approved("2025-01-24T10:00:00Z");
        given(new MinutesVerified("AR", LocalDate.parse("2025-02-19"), null));
        given(new PublicNoticePosted("AR", LocalDate.parse("2025-02-21"), null, null));

        assertThat(codes()).containsExactly("decision-basis-after-meeting");
    }

    @Test
    void flagsMinutesWithoutDate() {
        approved("2025-01-24T10:00:00Z");
        given(new MinutesVerified("AR", null, null));

        assertThat(codes()).contains("minutes-verification-undated");
    }

    @Test
    void flagsMinutesVerifiedAfterMoreThanFourteenDays() {
        approved("2025-01-24T10:00:00Z");
        given(new MinutesVerified("AR", LocalDate.parse("2025-02-20"), null));

        assertThat(codes()).contains("minutes-verification-late");
    }

    @Test
    void flagsANoticeWithoutDate() {
        approved("2025-01-24T10:00:00Z");
        given(new PublicNoticePosted("AR", null, null, null));

        assertThat(codes()).contains("public-notice-undated");
    }

    @Test
    void flagsANoticeLaterThanTheSecondDay() {
        approved("2025-01-24T10:00:00Z");
        given(new MinutesVerified("AR", LocalDate.parse("2025-02-19"), null));
        given(new PublicNoticePosted("AR", LocalDate.parse("2025-02-22"), null, null));

        assertThat(codes()).contains("public-notice-late");
    }

    @Test
    void flagsAnotherFrameThanThePlans() {
        given(FactEvent.of(SmallPlan.investment("AR", "5549", "18980")));

        assertThat(flags().getFirst().code()).isEqualTo("frame-differs-from-plan");
        assertThat(flags().getFirst().values())
                .containsEntry("reported", "18980 KSEK")
                .containsEntry("planned", "16.98 MSEK");
    }

    @Test
    void flagsTargetsThatThePlanDoesNotSet() {
        given(FactEvent.of(SmallPlan.outcome("AR", "osa-varde", "65", "68")));
        given(FactEvent.of(SmallPlan.outcome("AR", "resultat", "9.1", "0")));

        assertThat(codes()).containsExactly("stated-target-differs", "stated-target-not-in-plan");
    }

    @Test
    void flagsAMeetingBeforeTheSubmission() {
        approved("2025-02-06T10:00:00Z");

        assertThat(codes()).contains("meeting-before-submission");
    }

    @Test
    void comparesTheMeetingWithTheDayInThePlansTimeZone() {
        approved("2025-02-05T22:59:00Z");
        assertThat(codes()).doesNotContain("meeting-before-submission");

        events.clear();
        approved("2025-02-05T23:01:00Z");
        assertThat(codes()).contains("meeting-before-submission");
    }

    @Test
    void tellsItInBothLanguages() {
        approved("2025-01-24T10:00:00Z");

        Flag flag = flags().getFirst();

        assertThat(flag.message()).contains("daterat 2025-02-07").contains("2025-02-05");
        assertThat(flag.messageEn()).contains("dated 2025-02-07").contains("2025-02-05");
    }

    private void approved(String submittedAt) {
        PlanState state = state();
        ReportDocument document = ReportDocument.of(state, "AR");
        ReportSubmitted submitted =
                new ReportSubmitted(
                        "AR",
                        1,
                        state.nextSequence() - 1,
                        document.format(),
                        document.text(),
                        document.hash().value(),
                        null);
        given(submitted, submittedAt);
        given(SmallPlan.approval(submitted));
    }

    private void given(PlanEvent event) {
        given(event, "2025-02-05T12:00:00Z");
    }

    private void given(PlanEvent event, String knownAt) {
        if (events.isEmpty()) {
            record(new PlanAdopted(SmallPlan.plan("drift-2024", "driften")), knownAt);
        }
        record(event, knownAt);
    }

    private void record(PlanEvent event, String knownAt) {
        Instant known = Instant.parse(knownAt);
        events.add(
                new RecordedEvent(
                        PLAN,
                        new Provenance(
                                EventId.of("e-" + events.size()),
                                events.size(),
                                known,
                                known,
                                false,
                                "person-7",
                                "REGISTRAR"),
                        new CommandMark("c-" + events.size(), "h"),
                        event));
    }

    private PlanState state() {
        if (events.isEmpty()) {
            record(
                    new PlanAdopted(SmallPlan.plan("drift-2024", "driften")),
                    "2024-01-01T00:00:00Z");
        }
        return PlanState.fold(events);
    }

    private List<Flag> flags() {
        return ReportFlags.of(state(), "AR");
    }

    private List<String> codes() {
        return flags().stream().map(Flag::code).toList();
    }
}
