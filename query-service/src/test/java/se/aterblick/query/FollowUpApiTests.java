package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ContentHash;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.plan.Progress;
import se.aterblick.query.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** One report's whole life, and what the interface answers about it. */
class FollowUpApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String PLAN = "/follow-up/v1/plans/small-2024";
    private static final String REPORT = PLAN + "/reports/AR";

    private static RunningService service;
    private static ReportSubmitted submitted;
    private static PlanStream stream;

    @BeforeAll
    static void live() {
        stream = PlanStream.adopted(DATABASE);
        stream.at("2025-01-20T10:00:00Z");
        RecordedEvent osa = stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Oddities.stating("3.9", Facts.outcome("nojda-anvandare", "AR", "4.0")));
        stream.report(Facts.status("beredskap", "AR", Progress.DONE, "Klart i november"));
        stream.report(Facts.investment(null, "AR", "5549", "18980"));
        stream.at("2025-01-24T10:00:00Z");
        submitted = stream.submit("AR");
        stream.at("2025-02-05T12:00:00Z");
        stream.append(Oddities.approval(submitted));
        stream.append(new MinutesVerified("AR", null, null));
        stream.at("2025-03-10T09:00:00Z");
        stream.correct(osa, "Fel underlag", Facts.outcome("osa-varde", "AR", "66"));
        PlanStream.adopted(DATABASE, "annan-2024", "andra");
        service = RunningService.start(DATABASE);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsThePlansOfOnesOwnCommittees() {
        Answer answer = service.auditor().get("/follow-up/v1/plans");

        assertThat(answer.json().at("/items").size()).isEqualTo(1);
        assertThat(answer.at("/items/0/planId")).isEqualTo("small-2024");
        assertThat(answer.at("/items/0/sequence")).isEqualTo("8");
    }

    @Test
    void pagesThroughPlans() {
        RunningService.Call both = service.as("AUDITOR", "driftnamnden", "andra");

        Answer first = both.get("/follow-up/v1/plans?limit=1");
        Answer second = both.get("/follow-up/v1/plans?limit=1&cursor=" + first.at("/nextCursor"));

        assertThat(first.at("/items/0/planId")).isEqualTo("annan-2024");
        assertThat(second.at("/items/0/planId")).isEqualTo("small-2024");
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void showsThePlanAsAdopted() {
        Answer answer = service.auditor().get(PLAN);

        assertThat(answer.at("/vocabulary/1/label")).isEqualTo("Klart");
        assertThat(answer.at("/periods/2/code")).isEqualTo("AR");
        assertThat(answer.at("/indicators/2/target/value")).isEqualTo("4.0");
        assertThat(answer.at("/sequence")).isEqualTo("8");
    }

    @Test
    void showsTheReportAsItStandsNow() {
        Answer answer = service.auditor().get(REPORT);

        assertThat(answer.at("/state")).isEqualTo("verified");
        assertThat(answer.at("/document/indicators/0/outcomes/0/value")).isEqualTo("66");
        assertThat(answer.at("/document/indicators/2/outcomes/0/value")).isEqualTo("4.0");
        assertThat(answer.at("/lifecycle/versions/0/contentHash"))
                .isEqualTo(submitted.contentHash());
        assertThat(answer.at("/lifecycle/versions/0/submittedAt"))
                .isEqualTo("2025-01-24T10:00:00Z");
        assertThat(answer.at("/lifecycle/approval/paragraph")).isEqualTo("§7");
        assertThat(answer.json().at("/lifecycle/minutesVerification").isObject()).isTrue();
        assertThat(answer.at("/unreported/assignments/0/id")).isEqualTo("beredskap-lager");
        assertThat(answer.at("/unreported/indicators/0/id")).isEqualTo("matsvinn");
        assertThat(answer.at("/contentHash"))
                .isEqualTo(ContentHash.ofUtf8(answer.json().at("/document").toString()).value());
    }

    @Test
    void flagsWhatIsOdd() {
        JsonNode flags = service.auditor().get(REPORT).json().at("/flags");

        assertThat(flags.valueStream().map(flag -> flag.at("/code").asString()))
                .containsExactly(
                        "decision-basis-after-meeting",
                        "minutes-verification-undated",
                        "stated-target-differs",
                        "frame-differs-from-plan");
    }

    @Test
    void showsTheReportAsItWasKnownThen() {
        Answer day = service.auditor().get(REPORT + "?asOf=2025-02-05");
        Answer instant = service.auditor().get(REPORT + "?asOf=2025-01-24T10:00:00Z");

        assertThat(day.at("/state")).isEqualTo("verified");
        assertThat(day.at("/contentHash")).isEqualTo(submitted.contentHash());
        assertThat(instant.at("/state")).isEqualTo("submitted");
        assertThat(instant.at("/contentHash")).isEqualTo(submitted.contentHash());
        assertThat(instant.at("/asOf")).isEqualTo("2025-01-24T10:00:00Z");
    }

    @Test
    void givesTheExactBytesWithTheirHash() {
        for (String path : List.of("/approved", "/versions/1")) {
            Answer answer = service.auditor().get(REPORT + path);

            assertThat(answer.response().body())
                    .isEqualTo(submitted.document().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.header("ETag")).isEqualTo("\"" + submitted.contentHash() + "\"");
            assertThat(answer.header("Content-Digest"))
                    .isEqualTo(new ContentHash(submitted.contentHash()).contentDigest());
        }
    }

    @Test
    void saysThatTheBytesHaveNotChanged() {
        Answer answer =
                service.auditor()
                        .with("If-None-Match", "\"" + submitted.contentHash() + "\"")
                        .get(REPORT + "/approved");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.response().body()).isEmpty();
    }

    @Test
    void findsTheDecisionByItsMeeting() {
        Answer answer =
                service.auditor()
                        .get(
                                "/follow-up/v1/decisions?committee=driftnamnden"
                                        + "&meetingDate=2025-02-05");

        assertThat(answer.json().at("/items").size()).isEqualTo(1);
        assertThat(answer.at("/items/0/registryNumber")).isEqualTo("DNRGS240021");
        assertThat(answer.at("/items/0/decisionBasis/0/dated")).isEqualTo("2025-02-07");
        assertThat(answer.at("/items/0/links/approved")).isEqualTo(REPORT + "/approved");
        assertThat(
                        service.auditor()
                                .get("/follow-up/v1/decisions?meetingDate=2025-02-06")
                                .json()
                                .at("/items")
                                .size())
                .isZero();
    }

    @Test
    void replaysWhatWasApproved() {
        Answer meeting =
                service.auditor().post(REPORT + "/replays", "{\"meetingDate\": \"2025-02-05\"}");
        Answer version = service.auditor().post(REPORT + "/replays", "{\"version\": 1}");

        assertThat(meeting.json().at("/identical").asBoolean()).isTrue();
        assertThat(meeting.at("/contentHash")).isEqualTo(submitted.contentHash());
        assertThat(meeting.at("/approvedHash")).isEqualTo(submitted.contentHash());
        assertThat(meeting.at("/eventsReplayed")).isEqualTo("5");
        assertThat(meeting.json().has("firstDifference")).isFalse();
        assertThat(version.json()).isEqualTo(meeting.json());
    }

    @Test
    void tellsWhatHasChangedSinceTheApproval() {
        Answer answer = service.auditor().get(REPORT + "/changes?from=approved&to=now");

        assertThat(answer.json().at("/changes").size()).isEqualTo(1);
        assertThat(answer.at("/changes/0/kind")).isEqualTo("outcome");
        assertThat(answer.at("/changes/0/item")).isEqualTo("osa-varde");
        assertThat(answer.at("/changes/0/change")).isEqualTo("CHANGED");
        assertThat(answer.at("/changes/0/fields/0/field")).isEqualTo("value");
        assertThat(answer.at("/changes/0/fields/0/before")).isEqualTo("65");
        assertThat(answer.at("/changes/0/fields/0/after")).isEqualTo("66");
        assertThat(answer.at("/changes/0/reported/actor")).isEqualTo("person-7");
        assertThat(answer.at("/changes/0/reported/knownAt")).isEqualTo("2025-03-10T09:00:00Z");
        assertThat(answer.at("/changes/0/correction/reason")).isEqualTo("Fel underlag");
        assertThat(answer.at("/changes/0/correction/corrects")).isEqualTo("small-2024-1");
        assertThat(answer.at("/from/sequence")).isEqualTo("4");
    }

    @Test
    void comparesAnyTwoPoints() {
        assertThat(changes("version-1", "2025-02-05")).isZero();
        assertThat(changes("1", "2025-03-10T09:00:00Z")).isEqualTo(1);
        assertThat(changes("2025-01-20T09:00:00Z", "approved")).isEqualTo(4);
        assertThat(changes("approved", "2025-01-20T09:00:00Z")).isEqualTo(4);
    }

    @Test
    void keepsEveryEventInTheAuditTrail() {
        Answer answer = service.auditor().get(PLAN + "/events?kind=outcome&item=osa-varde");

        assertThat(answer.json().at("/items").size()).isEqualTo(2);
        assertThat(answer.json().at("/items/0").has("before")).isFalse();
        assertThat(answer.at("/items/0/after/value")).isEqualTo("65");
        assertThat(answer.at("/items/1/type")).isEqualTo("fact.corrected");
        assertThat(answer.at("/items/1/before/value")).isEqualTo("65");
        assertThat(answer.at("/items/1/after/value")).isEqualTo("66");
        assertThat(answer.at("/items/1/corrects")).isEqualTo("small-2024-1");
        assertThat(answer.at("/items/1/reason")).isEqualTo("Fel underlag");
        assertThat(answer.at("/items/1/commandId")).isEqualTo("command-8");
        assertThat(answer.at("/items/1/recordedAt")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(answer.at("/items/1/imported")).isEqualTo("true");
    }

    @Test
    void findsEventsByTimeActorAndType() {
        assertThat(events("from=2025-02-05&to=2025-02-05")).isEqualTo(2);
        assertThat(events("from=2025-02-05T12:01:00Z")).isEqualTo(2);
        assertThat(events("to=2025-01-20T10:00:00Z")).isEqualTo(2);
        assertThat(events("kind=report.submitted")).isEqualTo(1);
        assertThat(events("actor=person-7")).isEqualTo(9);
        assertThat(events("actor=nobody")).isZero();
    }

    @Test
    void pagesThroughEvents() {
        Answer first = service.auditor().get(PLAN + "/events?limit=5");
        Answer second =
                service.auditor().get(PLAN + "/events?limit=5&cursor=" + first.at("/nextCursor"));

        assertThat(first.json().at("/items").size()).isEqualTo(5);
        assertThat(second.at("/items/0/sequence")).isEqualTo("5");
        assertThat(second.json().at("/items").size()).isEqualTo(4);
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void becomesLegallyFinalThreeWeeksAfterTheNotice() {
        PlanStream closed = PlanStream.adopted(DATABASE, "laga-2024", "laga");
        closed.append(Oddities.approval(closed.submit("AR")));
        closed.at("2025-02-20T10:00:00Z");
        closed.append(new PublicNoticePosted("AR", LocalDate.parse("2025-02-20"), null, null));
        String report = "/follow-up/v1/plans/laga-2024/reports/AR";
        RunningService.Call auditor =
                service.as("AUDITOR", "laga").seeing("laga-2024", closed.head());

        assertThat(auditor.get(report + "?asOf=2025-03-13").at("/state")).isEqualTo("approved");
        assertThat(auditor.get(report + "?asOf=2025-03-14").at("/state"))
                .isEqualTo("legally-final");
        assertThat(auditor.get(report).at("/state")).isEqualTo("legally-final");
        assertThat(auditor.get(report).at("/lifecycle/legallyFinalFrom")).isEqualTo("2025-03-14");
    }

    private static int changes(String from, String to) {
        return service.auditor()
                .get(REPORT + "/changes?from=" + from + "&to=" + to)
                .json()
                .at("/changes")
                .size();
    }

    private static int events(String query) {
        return service.auditor().get(PLAN + "/events?" + query).json().at("/items").size();
    }
}
