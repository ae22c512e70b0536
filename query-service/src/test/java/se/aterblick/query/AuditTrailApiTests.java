package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.TargetValue;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.value.Decimal;
import tools.jackson.databind.JsonNode;

/** What each field said before and after, and which versions of a report a fact is part of. */
class AuditTrailApiTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String EVENTS = "/follow-up/v1/plans/small-2024/events";

    private static RunningService service;
    private static PlanStream stream;

    /** AR is sent back once; after the approval of its second version a figure is corrected. */
    @BeforeAll
    static void report() {
        stream = PlanStream.adopted(DATABASE);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Facts.status("beredskap", "kost", "AR", "Klart", null));
        stream.report(Facts.outcome("osa-varde", "UR1", "60"));
        stream.submit("AR");
        stream.append(new ReportReferredBack("AR", 1, "Kontrollera.", null, null, null));
        stream.recordedBy("person-9", "MANAGER");
        RecordedEvent checked = stream.report(Facts.outcome("osa-varde", "AR", "66"));
        stream.report(Facts.outcome("matsvinn", "AR", "85.6"));
        stream.append(Oddities.approval(stream.submit("AR")));
        stream.correct(checked, "Fel underlag", Facts.outcome("osa-varde", "AR", "67"));
        stream.append(new PublicNoticePosted("AR", null, null, "Datum saknas."));
        stream.append(new PublicNoticePosted("AR", LocalDate.parse("2025-02-14"), null, null));
        service = RunningService.start(DATABASE);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsWhichVersionsAFactIsPartOf() {
        assertThat(versions(1)).isEqualTo(json("[{period:AR,version:1,approved:false}]"));
        assertThat(versions(2))
                .isEqualTo(
                        json(
                                "[{period:AR,version:1,approved:false},{period:AR,version:2,approved:true}]"));
        assertThat(versions(6)).isEqualTo(json("[{period:AR,version:2,approved:true}]"));
        assertThat(versions(7)).isEqualTo(json("[{period:AR,version:2,approved:true}]"));
    }

    @Test
    void countsACorrectionAfterTheApprovalAndAnotherPeriodAsPartOfNoVersion() {
        assertThat(versions(10)).isEqualTo("[]");
        assertThat(versions(3)).isEqualTo("[]");
    }

    @Test
    void countsNoStepAsPartOfAVersion() {
        assertThat(entry(4).has("versions")).isFalse();
        assertThat(entry(0).has("versions")).isFalse();
    }

    @Test
    void countsVersionsThatAreSubmittedLater() {
        PlanStream other = PlanStream.adopted(DATABASE, "senare-2024");
        other.report(Facts.outcome("osa-varde", "UR1", "65"));
        other.submit("UR1");
        assertThat(versionsOf(other, 1)).containsExactly("1");

        other.append(new ReportReferredBack("UR1", 1, "Kontrollera.", null, null, null));
        other.submit("UR1");

        assertThat(versionsOf(other, 1)).containsExactly("1", "2");
    }

    @Test
    void tellsEveryFieldBeforeAndAfter() {
        JsonNode first = entry(1).at("/changes");
        JsonNode again = entry(6).at("/changes");

        assertThat(fields(first)).contains("value");
        assertThat(first.valueStream().noneMatch(field -> field.has("before"))).isTrue();
        assertThat(fields(again)).containsExactly("value");
        assertThat(again.at("/0/before").asString()).isEqualTo("65");
        assertThat(again.at("/0/after").asString()).isEqualTo("66");
        assertThat(entry(10).at("/changes/0/before").asString()).isEqualTo("66");
        assertThat(entry(10).at("/changes/0/after").asString()).isEqualTo("67");
    }

    @Test
    void tellsWhatALaterRecordOfAStepAdds() {
        JsonNode again = entry(12);

        assertThat(fields(again.at("/changes"))).containsExactly("postedOn");
        assertThat(again.at("/before/note").asString()).isEqualTo("Datum saknas.");
        assertThat(entry(0).at("/changes").size()).isZero();
    }

    @Test
    void tellsWhatARevisionChangedInThePlan() {
        PlanStream revised = PlanStream.adopted(DATABASE, "reviderad-2024");
        RevisionDecision decision =
                new RevisionDecision(
                        "Driftnämnden", LocalDate.parse("2024-05-02"), "§4", null, null);
        revised.append(
                new PlanRevised(
                        decision,
                        new TargetRevised(
                                "osa-varde",
                                new TargetValue(Decimal.of("70"), null),
                                null,
                                null,
                                null)));
        revised.append(new PlanRevised(decision, new ItemWithdrawn("beredskap", "Överlåtet.")));
        Answer answer =
                service.auditor()
                        .seeing("reviderad-2024", revised.head())
                        .get("/follow-up/v1/plans/reviderad-2024/events?kind=revision");

        assertThat(answer.json().at("/items").size()).isEqualTo(2);
        assertThat(answer.at("/items/0/item")).isEqualTo("osa-varde");
        assertThat(answer.at("/items/0/before/target/value")).isEqualTo("67");
        assertThat(fields(answer.json().at("/items/0/changes"))).containsExactly("target");
        assertThat(answer.at("/items/0/changes/0/after/value")).isEqualTo("70");
        assertThat(answer.at("/items/0/planRevision/decision/paragraph")).isEqualTo("§4");
        assertThat(answer.at("/items/0/planRevision/change/kind")).isEqualTo("target-revised");
        assertThat(answer.json().at("/items/0").has("versions")).isFalse();
        assertThat(answer.at("/items/1/item")).isEqualTo("beredskap");
        assertThat(answer.at("/items/1/reason")).isEqualTo("Överlåtet.");
        assertThat(answer.json().at("/items/1/changes").size()).isZero();
    }

    @Test
    void filtersByEverythingAnAuditorAsksFor() {
        assertThat(sequences("actor=person-9&kind=outcome")).containsExactly(6L, 7L, 10L);
        assertThat(sequences("role=MANAGER&item=matsvinn")).containsExactly(7L);
        assertThat(sequences("imported=true&kind=outcome")).containsExactly(1L, 3L);
        assertThat(sequences("imported=false&kind=outcome")).containsExactly(6L, 7L, 10L);
        assertThat(sequences("period=UR1")).containsExactly(3L);
        assertThat(sequences("serviceArea=kost")).containsExactly(2L);
        assertThat(sequences("correction=true")).containsExactly(10L);
        assertThat(sequences("correction=false&kind=outcome")).containsExactly(1L, 3L, 6L, 7L);
    }

    private static List<String> fields(JsonNode changes) {
        return changes.valueStream().map(field -> field.at("/field").asString()).toList();
    }

    private static List<Long> sequences(String query) {
        Answer answer = service.auditor().get(EVENTS + "?" + query);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(e -> e.at("/sequence").asLong())
                .toList();
    }

    private static JsonNode entry(int sequence) {
        return service.auditor().get(EVENTS).json().at("/items/" + sequence);
    }

    private static String versions(int sequence) {
        return entry(sequence).at("/versions").toString();
    }

    private static List<String> versionsOf(PlanStream of, int sequence) {
        return service.auditor()
                .seeing("senare-2024", of.head())
                .get("/follow-up/v1/plans/senare-2024/events")
                .json()
                .at("/items/" + sequence + "/versions")
                .valueStream()
                .map(v -> v.at("/version").toString())
                .toList();
    }

    private static String json(String unquoted) {
        return unquoted.replaceAll("(period|version|approved|AR)", "\"$1\"");
    }
}
