package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.state.DecisionDeadlines;

/** All decisions of a committee, and how far what follows each has come. */
class DecisionsApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String DECISIONS = "/follow-up/v1/decisions?committee=beslut";

    private static RunningService service;
    private static LocalDate today;

    @BeforeAll
    static void decide() {
        today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        PlanStream earlier = PlanStream.adopted(DATABASE, "beslut-2023", "beslut");
        approve(earlier, "UR1", "2023-06-07");
        follow(earlier, "UR1", "2023-06-14", "2023-06-15");
        approve(earlier, "UR2", "2023-10-04");
        follow(earlier, "UR2", "2023-11-01", "2023-11-06");
        approve(earlier, "AR", "2024-02-07");
        PlanStream later = PlanStream.adopted(DATABASE, "beslut-2024", "beslut");
        approve(later, "UR1", "2024-06-05");
        follow(later, "UR1", null, null);
        approve(later, "UR2", "2024-10-02");
        later.append(new MinutesVerified("UR2", LocalDate.parse("2024-10-09"), null));
        approve(later, "AR", today.toString());
        PlanStream other = PlanStream.adopted(DATABASE, "annan-2024", "andra");
        approve(other, "UR1", "2024-06-05");
        service = RunningService.start(DATABASE);
        Stream.of(earlier, later, other).forEach(service::awaitHead);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsTheNewestMeetingsFirst() {
        assertThat(found(""))
                .containsExactly(
                        "2024 AR", "2024 UR2", "2024 UR1", "2023 AR", "2023 UR2", "2023 UR1");
    }

    @Test
    void filtersByMeetingPlanAndPeriod() {
        assertThat(found("&meetingDate=2024-02-07")).containsExactly("2023 AR");
        assertThat(found("&from=2023-10-04&to=2024-06-05"))
                .containsExactly("2024 UR1", "2023 AR", "2023 UR2");
        assertThat(found("&plan=beslut-2024&period=UR2")).containsExactly("2024 UR2");
        assertThat(found("&period=UR2")).containsExactly("2024 UR2", "2023 UR2");
        assertThat(found("&from=2024-01-01&to=2023-01-01")).isEmpty();
    }

    @Test
    void findsDecisionsByHowAnyStepStands() {
        assertThat(found("&state=LATE")).containsExactly("2024 UR2", "2023 AR");
        assertThat(found("&state=DUE")).containsExactly("2024 AR");
        assertThat(found("&state=DONE_LATE")).containsExactly("2023 UR2");
        assertThat(found("&state=MISSING_DATE")).containsExactly("2024 UR1");
        assertThat(found("&state=DUE_UNKNOWN")).isEmpty();
        assertThat(found("&state=NOT_YET")).containsExactly("2024 AR", "2024 UR2", "2023 AR");
        assertThat(found("&state=LATE&to=2024-03-01")).containsExactly("2023 AR");
    }

    @Test
    void pagesThroughAllOfThemAndThroughThoseOfAState() {
        assertThat(paged("&limit=2"))
                .containsExactly(
                        "2024 AR", "2024 UR2", "2024 UR1", "2023 AR", "2023 UR2", "2023 UR1");
        assertThat(paged("&limit=1&state=NOT_YET"))
                .containsExactly("2024 AR", "2024 UR2", "2023 AR");
    }

    @Test
    void tellsTheClockOfADecisionThatIsFinal() {
        Answer answer = get("&plan=beslut-2023&period=UR1");
        String procedure = "/items/0/procedure";

        assertThat(answer.at(procedure + "/minutesVerification/state")).isEqualTo("DONE");
        assertThat(answer.at(procedure + "/minutesVerification/due")).isEqualTo("2023-06-21");
        assertThat(answer.at(procedure + "/minutesVerification/date")).isEqualTo("2023-06-14");
        assertThat(answer.at(procedure + "/minutesVerification/recordedBy/actor"))
                .isEqualTo("person-7");
        assertThat(answer.at(procedure + "/publicNotice/due")).isEqualTo("2023-06-16");
        assertThat(answer.at(procedure + "/lastDayToAppeal")).isEqualTo("2023-07-06");
        assertThat(answer.at(procedure + "/legallyFinal/state")).isEqualTo("DONE");
        assertThat(answer.at(procedure + "/legallyFinal/date")).isEqualTo("2023-07-07");
        assertThat(answer.json().at(procedure + "/findings").size()).isZero();
    }

    @Test
    void tellsWhatIsLateMissingAndOdd() {
        assertThat(findings("plan=beslut-2023&period=UR2"))
                .containsExactly("minutes-verification-late", "public-notice-late");
        assertThat(findings("plan=beslut-2023&period=AR"))
                .containsExactly("minutes-verification-missing");
        assertThat(findings("plan=beslut-2024&period=UR1"))
                .containsExactly("minutes-verification-undated", "public-notice-undated");
        assertThat(findings("plan=beslut-2024&period=UR2"))
                .containsExactly("public-notice-missing");
    }

    @Test
    void givesAnOpenDecisionItsLastDay() {
        Answer answer = get("&state=DUE");

        assertThat(answer.at("/items/0/procedure/today")).isEqualTo(today.toString());
        assertThat(answer.at("/items/0/procedure/minutesVerification/due"))
                .isEqualTo(DecisionDeadlines.verification(today).toString());
    }

    @Test
    void filtersPlansOfOtherCommitteesOut() {
        Answer refused = service.as("AUDITOR", "beslut").get(DECISIONS + "&plan=annan-2024");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("committee-not-allowed");
    }

    @Test
    void movesOnWhenADateIsFilledIn() {
        PlanStream stream = PlanStream.adopted(DATABASE, "sen-2024", "sen");
        approve(stream, "AR", "2025-02-05");
        follow(stream, "AR", null, null);
        assertThat(lateStates(stream)).containsExactly("MISSING_DATE", "MISSING_DATE");

        follow(stream, "AR", "2025-02-12", "2025-02-13");

        assertThat(lateStates(stream)).containsExactly("DONE", "DONE");
    }

    private static List<String> lateStates(PlanStream stream) {
        Answer answer =
                service.as("AUDITOR", "sen")
                        .seeing("sen-2024", stream.head())
                        .get("/follow-up/v1/decisions?committee=sen");
        return List.of(
                answer.at("/items/0/procedure/minutesVerification/state"),
                answer.at("/items/0/procedure/legallyFinal/state"));
    }

    private static void approve(PlanStream stream, String period, String meeting) {
        LocalDate day = LocalDate.parse(meeting);
        stream.at(day.minusDays(12) + "T10:00:00Z");
        ReportSubmitted submitted = stream.submit(period);
        stream.at(day + "T12:00:00Z");
        stream.append(
                new ReportApproved(
                        period,
                        submitted.version(),
                        submitted.contentHash(),
                        day,
                        "§7",
                        "DN240021",
                        List.of("Rapporten godkänns."),
                        List.of(new DecisionBasis("Rapport", day.minusDays(12), null))));
    }

    private static void follow(
            PlanStream stream, String period, @Nullable String verified, @Nullable String posted) {
        stream.append(new MinutesVerified(period, day(verified), null));
        stream.append(new PublicNoticePosted(period, day(posted), null, null));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Answer get(String query) {
        return service.as("AUDITOR", "beslut").get(DECISIONS + query);
    }

    private static List<String> found(String query) {
        return names(get(query));
    }

    private static List<String> paged(String query) {
        Answer page = get(query);
        List<String> first = names(page);
        String next = page.at("/nextCursor");
        if (next.isEmpty()) {
            return first;
        }
        String rest = query.replaceAll("&cursor=.*", "") + "&cursor=" + next;
        return Stream.concat(first.stream(), paged(rest).stream()).toList();
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(d ->
                        d.at("/planId").asString().substring("beslut-".length())
                                + " "
                                + d.at("/period").asString())
                .toList();
    }

    private static List<String> findings(String query) {
        return get("&" + query)
                .json()
                .at("/items/0/procedure/findings")
                .valueStream()
                .map(flag -> flag.at("/code").asString())
                .toList();
    }
}
