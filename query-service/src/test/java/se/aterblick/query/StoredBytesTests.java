package se.aterblick.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.ContentHash;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.StoredForm;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.LeafEntry;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.value.PlanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is proved are the bytes that were stored, whatever library wrote them and whatever upcaster
 * reads them: a plan whose events are {@link Respelled}, and one from before the second plan
 * format, whose adoption an upcaster rewrites when it is read.
 */
class StoredBytesTests {

    private static final String RESPELLED = "omskriven-2024";
    private static final String OLD = "small-2024";
    private static final String OLD_ADOPTION =
            Golden.text("events/plan.adopted-r1.json").orElseThrow();
    private static final String OLD_DOCUMENT =
            Golden.text("documents/report-1-ar.json").orElseThrow();

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final EventLog LOG = new PostgresEventLog(DATABASE.query());

    private static RunningService service;
    private static String document;

    @TempDir Path folder;

    @BeforeAll
    static void store() {
        PlanStream stream = PlanStream.adopted(DATABASE, RESPELLED);
        stream.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        stream.report(Facts.narrative("inledning", "AR", 1, "Å \"ett\" år\n\tpå 🚲 \\ 𝄞."));
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        document = submitted.document();
        for (StoredEvent event : LOG.stream(PlanId.of(RESPELLED))) {
            replace(event, Respelled.of(event.payload()), Respelled.of(event.metadata()), "");
        }

        EventStorageEngine engine = PostgresEventStorage.engine(DATABASE.command());
        SmallPlanStream.wholeYear().events().forEach(event -> append(engine, event));
        StoredEvent adoption = LOG.stream(PlanId.of(OLD)).getFirst();
        replace(adoption, OLD_ADOPTION.getBytes(UTF_8), adoption.metadata(), "1");

        service = RunningService.start(DATABASE);
        RunningService.await(() ->
                service.bean(Ledger.class)
                        .latest()
                        .filter(checkpoint -> checkpoint.size() == LOG.end())
                        .isPresent());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {RESPELLED, OLD})
    void leavesAreOfTheBytesAsTheyAreStored(String planId) {
        for (StoredEvent stored : LOG.stream(PlanId.of(planId))) {
            LeafEntry entry = service.bean(Ledger.class).entry(stored.position()).orElseThrow();

            assertThat(entry.payloadHash()).isEqualTo(sha256(stored.payload()));
            assertThat(entry.metadataHash()).isEqualTo(sha256(stored.metadata()));
            assertThat(entry.revision()).isEqualTo(stored.revision());
        }
        assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {RESPELLED, OLD})
    void evidenceHoldsThemAndTheVerifierMakesTheSameDocumentOfThem(String planId) {
        DownloadedEvidence evidence =
                DownloadedEvidence.of(service, planId, "AR", folder.resolve("evidence.zip"));

        List<byte[]> payloads =
                new String(evidence.files().get("events.jsonl"), UTF_8)
                        .lines()
                        .map(line -> new JsonMapper().readTree(line).path("payload").asString())
                        .map(Base64.getDecoder()::decode)
                        .toList();
        List<StoredEvent> stored = LOG.stream(PlanId.of(planId));
        assertThat(payloads).hasSameSizeAs(stored);
        for (int i = 0; i < payloads.size(); i++) {
            assertThat(payloads.get(i)).isEqualTo(stored.get(i).payload());
        }
        Told told = evidence.verified();
        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.line("The document made anew")).startsWith("OK");
        assertThat(new String(evidence.files().get("document.json"), UTF_8))
                .isEqualTo(documentOf(planId));
    }

    @ParameterizedTest
    @ValueSource(strings = {RESPELLED, OLD})
    void replayIsIdentical(String planId) {
        String report = "/follow-up/v1/plans/" + planId + "/reports/AR";
        Answer replay = service.auditor().post(report + "/replays", "{\"version\":1}");

        assertThat(replay.at("/identical")).as(replay.text()).isEqualTo("true");
        assertThat(replay.at("/contentHash"))
                .isEqualTo(ContentHash.ofUtf8(documentOf(planId)).value());
        assertThat(service.auditor().get(report + "/approved").text())
                .isEqualTo(documentOf(planId));
        assertThat(service.auditor().post(report + "/verifications", "").at("/sound"))
                .isEqualTo("true");
    }

    @Test
    void theseBytesAreNotWhatIsWrittenToday() {
        assertThat(LOG.stream(PlanId.of(RESPELLED)))
                .extracting(stored -> new String(stored.payload(), UTF_8))
                .allMatch(json -> json.startsWith(" { \"") && json.contains("\\u00"));

        assertThat(OLD_ADOPTION).contains("\"amount\"").doesNotContain("\"years\"");
        JsonNode read = service.auditor().get("/follow-up/v1/plans/" + OLD).json();
        assertThat(read.at("/investments/lines/0/years/0/year").asInt(0))
                .as(read.toString())
                .isEqualTo(2024);
    }

    private static String documentOf(String planId) {
        return planId.equals(OLD) ? OLD_DOCUMENT : document;
    }

    /** An event of the small plan's year; the annual report is submitted as it was at the time. */
    private static void append(EventStorageEngine engine, RecordedEvent event) {
        engine.appendEvents(
                StoredForm.message(
                        new RecordedEvent(
                                event.planId(),
                                event.provenance(),
                                event.command(),
                                asItWas(event.event()))));
    }

    private static PlanEvent asItWas(PlanEvent event) {
        String hash = ContentHash.ofUtf8(OLD_DOCUMENT).value();
        return switch (event) {
            case ReportSubmitted s when s.period().equals("AR") ->
                    new ReportSubmitted(
                            "AR",
                            s.version(),
                            s.foldedTo(),
                            "aterblick-report/1",
                            null,
                            OLD_DOCUMENT,
                            hash,
                            null);
            case ReportApproved a when a.period().equals("AR") ->
                    new ReportApproved(
                            "AR",
                            a.version(),
                            hash,
                            a.meetingDate(),
                            a.paragraph(),
                            a.registryNumber(),
                            a.decisionPoints(),
                            a.decisionBasis());
            default -> event;
        };
    }

    private static void replace(
            StoredEvent event, byte[] payload, byte[] metadata, String revision) {
        assertThat(Arrays.equals(payload, event.payload())).isFalse();
        DATABASE.tamper(
                "UPDATE event_store.event SET payload = ?, metadata = ?, revision = ? WHERE position = ?",
                payload,
                metadata,
                revision.isEmpty() ? event.revision() : revision,
                event.position());
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.sha256(bytes));
    }
}
