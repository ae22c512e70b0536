package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.DATABASE;
import static se.aterblick.query.SharedService.SERVICE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportVersion;

/** Properties that hold for any history. */
class RandomHistoryTests {

    private static final int HISTORIES = 8;
    private static final int EVENTS = 100;
    private static final Duration LATER = Duration.ofDays(700);

    @Test
    void viewsReplaysAndLooksBackAgreeWithTheFold() {
        int versions = 0;
        int restatements = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            String planId = "random-" + seed;
            PlanStream stream = PlanStream.adopted(DATABASE, planId);
            write(RandomHistory.of(seed, EVENTS), stream);
            for (String period : List.of("UR1", "UR2", "AR")) {
                String report = "/follow-up/v1/plans/" + planId + "/reports/" + period;
                projectionAtTheHeadEqualsTheFold(stream, planId, period, report);
                List<ReportVersion> submitted =
                        stream.state().period(period).lifecycle().versions();
                submitted.forEach(version -> replaysAndLooksBack(version, report));
                versions += submitted.size();
            }
            everyEventIsInTheAuditTrail(stream, planId);
            restatements += stream.state().restatements().size();
        }
        assertThat(versions).isGreaterThan(HISTORIES);
        assertThat(restatements).isGreaterThan(HISTORIES);
    }

    /** Writes a history as another plan's, known only once every date in it has passed. */
    static void write(List<RecordedEvent> history, PlanStream stream) {
        Map<EventId, RecordedEvent> written = new HashMap<>();
        for (RecordedEvent event : history.subList(1, history.size())) {
            Provenance from = event.provenance();
            stream.at(from.knownAt().plus(LATER).plusMillis(from.sequence()).toString());
            switch (event.event()) {
                case FactCorrected e ->
                        stream.correct(written.get(e.corrects()), e.reason(), e.replacement());
                case ReportSubmitted e -> stream.submit(e.period());
                case ReportApproved e ->
                        stream.append(Oddities.approval(latest(stream, e.period())));
                case PlanEvent e -> stream.append(e);
            }
            written.put(from.eventId(), stream.events().getLast());
        }
    }

    private static ReportSubmitted latest(PlanStream stream, String period) {
        return stream.state().period(period).lifecycle().versions().getLast().submission();
    }

    private static void projectionAtTheHeadEqualsTheFold(
            PlanStream stream, String planId, String period, String report) {
        Answer view = SERVICE.auditor().seeing(planId, stream.head()).get(report);
        ReportDocument document = ReportDocument.of(stream.state(), period);

        assertThat(view.at("/contentHash")).isEqualTo(document.hash().value());
        assertThat(view.json().at("/document").toString()).isEqualTo(document.text());
        assertThat(view.json().at("/lifecycle/versions").size())
                .isEqualTo(stream.state().period(period).lifecycle().versions().size());
        String head = stream.events().getLast().provenance().knownAt().toString();
        Answer asOfHead = SERVICE.auditor().get(report + "?asOf=" + head);
        for (String part : List.of("/document", "/lifecycle", "/flags", "/unreported", "/state")) {
            assertThat(asOfHead.json().at(part)).as(part).isEqualTo(view.json().at(part));
        }
    }

    private static void replaysAndLooksBack(ReportVersion version, String report) {
        Answer replay =
                SERVICE.auditor()
                        .post(report + "/replays", "{\"version\": " + version.number() + "}");
        Answer bytes = SERVICE.auditor().get(report + "/versions/" + version.number());
        Answer then = SERVICE.auditor().get(report + "?asOf=" + version.submitted().knownAt());

        assertThat(replay.json().at("/identical").asBoolean()).isTrue();
        assertThat(bytes.response().body())
                .isEqualTo(version.submission().document().getBytes(StandardCharsets.UTF_8));
        assertThat(then.at("/contentHash")).isEqualTo(version.submission().contentHash());
        assertThat(then.at("/state")).isEqualTo("submitted");
    }

    private static void everyEventIsInTheAuditTrail(PlanStream stream, String planId) {
        Answer trail = SERVICE.auditor().get("/follow-up/v1/plans/" + planId + "/events?limit=500");

        assertThat(trail.json().at("/items").valueStream().map(e -> e.at("/eventId").asString()))
                .containsExactlyElementsOf(
                        stream.events().stream()
                                .map(e -> e.provenance().eventId().value())
                                .toList());
        Map<Long, List<Integer>> parts = partsOfVersions(stream);
        trail.json()
                .at("/items")
                .valueStream()
                .filter(e -> e.has("versions"))
                .forEach(e ->
                        assertThat(
                                        e.at("/versions")
                                                .valueStream()
                                                .map(v -> v.at("/version").asInt()))
                                .as(planId + " " + e.at("/sequence"))
                                .containsExactlyElementsOf(
                                        parts.getOrDefault(e.at("/sequence").asLong(), List.of())));
    }

    /** By an event's sequence, the versions whose fold holds its fact: folded once for each. */
    private static Map<Long, List<Integer>> partsOfVersions(PlanStream stream) {
        Map<Long, List<Integer>> parts = new HashMap<>();
        for (String period : List.of("UR1", "UR2", "AR")) {
            for (ReportVersion version : stream.state().period(period).lifecycle().versions()) {
                PlanState then =
                        new PlanHistory(stream.events()).upTo(version.submission().foldedTo());
                for (RecordedFact fact : then.period(period).facts()) {
                    parts.computeIfAbsent(fact.provenance().sequence(), s -> new ArrayList<>())
                            .add(version.number());
                }
            }
        }
        return parts;
    }
}
