package se.aterblick.verifier.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.ContinuingPlan;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.GoldenEvents;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.plan.Period;
import se.aterblick.plan.Revision;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.verifier.fixtures.TestEvent;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.StoredEvent;

/** The second implementation of the fold says the same as the first, to the byte. */
class ReportDocumentTests {

    private static final int HISTORIES = Integer.getInteger("verifier.histories", 200);
    private static final int EVENTS = 100;
    private static final List<String> FORMATS =
            List.of("aterblick-report/1", "aterblick-report/2", "aterblick-report/3");

    @ParameterizedTest
    @CsvSource({"1, UR1", "1, UR2", "1, AR", "2, UR1", "2, AR", "3, UR1", "3, UR2", "3, AR"})
    void makesTheGoldenDocuments(int format, String period) {
        var stream = SmallPlanStream.ofGolden(format);

        assertThat(text(fold(stream.events()), period, "aterblick-report/" + format))
                .isEqualTo(
                        Golden.text(
                                        "documents/report-"
                                                + format
                                                + "-"
                                                + period.toLowerCase(Locale.ROOT)
                                                + ".json")
                                .orElseThrow());
    }

    @Test
    void makesTheDocumentsOfRandomHistories() {
        int compared = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState state = PlanState.fold(events);
            PlanFold fold = fold(events);
            for (Period period : state.plan().periods()) {
                for (String format : FORMATS) {
                    assertThat(text(fold, period.code(), format))
                            .as("seed %d, %s, %s", seed, period.code(), format)
                            .isEqualTo(
                                    se.aterblick.document.ReportDocument.of(
                                                    state, period.code(), format)
                                            .text());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(HISTORIES * 9);
    }

    /**
     * What random histories leave out: every kind of revision, imports, corrections of corrections.
     */
    @Test
    void makesTheDocumentsOfRevisedAndImportedHistories() {
        for (long seed = 0; seed < HISTORIES / 4; seed++) {
            List<RecordedEvent> events = revised(seed);
            PlanState state = PlanState.fold(events);
            PlanFold fold = fold(events);
            for (Period period : state.plan().periods()) {
                for (String format : FORMATS) {
                    assertThat(text(fold, period.code(), format))
                            .as("seed %d, %s, %s", seed, period.code(), format)
                            .isEqualTo(
                                    se.aterblick.document.ReportDocument.of(
                                                    state, period.code(), format)
                                            .text());
                }
            }
        }
    }

    private static List<RecordedEvent> revised(long seed) {
        Random random = new Random(seed);
        RandomFacts facts = new RandomFacts(random);
        HandMadeStream stream = new HandMadeStream(SmallPlan.ID);
        RandomHistory.of(seed, 40).forEach(stream::add);
        List<Revision> revisions = new ArrayList<>(GoldenRevisions.all());
        Collections.shuffle(revisions, random);
        for (Revision revision : revisions) {
            stream.add(new PlanRevised(GoldenRevisions.decision(), revision));
            stream.addImported(FactEvent.of(facts.in("AR")));
            List<RecordedFact> standing = stream.state().period("AR").facts();
            RecordedFact wrong = standing.get(random.nextInt(standing.size()));
            for (int i = 0; i < 2; i++) {
                var corrected = stream.state().period("AR").fact(wrong.fact().key()).orElseThrow();
                stream.add(
                        new FactCorrected(
                                corrected.provenance().eventId(),
                                facts.text(),
                                Facts.commented(corrected.fact(), facts.text())));
            }
        }
        return stream.events();
    }

    @Test
    void makesTheDocumentOfAPlanWithEverythingInIt() {
        HandMadeStream stream = new HandMadeStream(ContinuingPlan.content().planId());
        stream.add(new PlanAdopted(ContinuingPlan.content()));
        GoldenEvents.facts().forEach(stream::report);

        for (String format : FORMATS) {
            assertThat(text(fold(stream.events()), "AR", format))
                    .isEqualTo(
                            se.aterblick.document.ReportDocument.of(stream.state(), "AR", format)
                                    .text());
        }
    }

    @Test
    void readsAPlanOfTheFirstFormat() {
        List<RecordedEvent> events = SmallPlanStream.wholeYear().events();
        String first = Golden.text("events/plan.adopted-r1.json").orElseThrow();
        PlanFold fold = new PlanFold();
        fold.add(stored(TestEvent.of(events.getFirst()).withRevision("1").withPayload(first)));
        events.subList(1, events.size()).forEach(event -> fold.add(stored(TestEvent.of(event))));
        var state = PlanState.fold(events);

        assertThat(text(fold, "AR", FORMATS.getLast())).contains("\"years\":[{\"amount\"");
        assertThat(text(fold, "AR", FORMATS.getFirst()))
                .isEqualTo(
                        se.aterblick.document.ReportDocument.of(state, "AR", FORMATS.getFirst())
                                .text());
    }

    private static PlanFold fold(List<RecordedEvent> events) {
        PlanFold fold = new PlanFold();
        for (RecordedEvent event : events) {
            fold.add(stored(TestEvent.of(event)));
        }
        return fold;
    }

    private static String text(PlanFold fold, String period, String format) {
        return new String(ReportDocument.of(fold, period, format), StandardCharsets.UTF_8);
    }

    static StoredEvent stored(TestEvent e) {
        JsonObject line =
                JsonObject.EMPTY
                        .with("position", e.sequence() + 1)
                        .with("planId", e.planId())
                        .with("sequence", e.sequence())
                        .with("eventId", e.eventId())
                        .with("type", e.type())
                        .with("revision", e.revision())
                        .with("recordedAt", e.recordedAt())
                        .with("payload", Base64.getEncoder().encodeToString(e.payload()))
                        .with("metadata", Base64.getEncoder().encodeToString(e.metadata()));
        return new StoredEvent(line, e.sequence() + 1, e.sequence(), List.of());
    }
}
