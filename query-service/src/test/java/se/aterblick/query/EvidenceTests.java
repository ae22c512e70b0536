package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.DATABASE;
import static se.aterblick.query.SharedService.SERVICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ContentHash;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.LeafEntry;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.ProofCheck;
import se.aterblick.value.PlanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a package of evidence holds, and that it proves what it says. */
class EvidenceTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/follow-up/v1/plans/";

    private static PlanStream stream;
    private static PlanStream earlier;
    private static ReportSubmitted submitted;

    @BeforeAll
    static void approve() {
        earlier = PlanStream.adopted(DATABASE, "evidence-earlier");
        earlier.append(Oddities.approval(earlier.submit("AR")));
        stream = PlanStream.adopted(DATABASE, "evidence");
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.report(Facts.outcome("nojda-anvandare", "AR", "4.0"));
        stream.submit("AR");
        stream.report(Facts.outcome("nojda-anvandare", "UR2", "4.1"));
        submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        stream.report(Facts.outcome("matsvinn", "UR2", "90"));
        RunningService.await(() -> evidence().status() == 200);
    }

    @Test
    void holdsTheApprovedDocumentToTheByte() throws IOException {
        Map<String, byte[]> files = unzipped(evidence());
        JsonNode manifest = JSON.readTree(files.get("evidence.json"));

        assertThat(text(files, "document.json")).isEqualTo(submitted.document());
        assertThat(manifest.path("format").asString()).isEqualTo("aterblick-evidence/1");
        assertThat(manifest.path("contentHash").asString()).isEqualTo(submitted.contentHash());
        assertThat(manifest.path("version").asInt()).isEqualTo(submitted.version());
        assertThat(manifest.path("foldedTo").asLong()).isEqualTo(submitted.foldedTo());
        assertThat(manifest.at("/approval/meetingDate").asString()).isEqualTo("2025-02-05");
        assertThat(manifest.at("/approval/sequence").asLong()).isEqualTo(6);
        assertThat(manifest.at("/submission/sequence").asLong()).isEqualTo(5);
    }

    @Test
    void holdsTheEventsUpToTheApprovalExactlyAsTheyAreStored() throws IOException {
        List<JsonNode> lines = lines(unzipped(evidence()));
        List<StoredEvent> stored =
                new PostgresEventLog(DATABASE.query()).stream(PlanId.of("evidence"));

        assertThat(lines).hasSize(7);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            assertThat(bytes(line.path("payload"))).isEqualTo(stored.get(i).payload());
            assertThat(bytes(line.path("metadata"))).isEqualTo(stored.get(i).metadata());
            assertThat(line.path("position").asLong()).isEqualTo(stored.get(i).position());
            assertThat(line.path("recordedAt").asString()).isEqualTo(stored.get(i).recordedAt());
        }
        assertThat(lines.getLast().path("type").asString()).isEqualTo("report.approved");
    }

    @Test
    void provesThatEachEventIsInTheLog() throws IOException {
        Map<String, byte[]> files = unzipped(evidence());
        String[] checkpoint = text(files, "checkpoint.txt").split("\n", -1);
        Hash root = Hash.of(Base64.getDecoder().decode(checkpoint[2]));
        long size = Long.parseLong(checkpoint[1]);

        for (JsonNode line : lines(files)) {
            StoredEvent event =
                    new StoredEvent(
                            line.path("position").asLong(),
                            line.path("planId").asString(),
                            line.path("sequence").asLong(),
                            line.path("eventId").asString(),
                            line.path("type").asString(),
                            line.path("revision").asString(),
                            line.path("recordedAt").asString(),
                            bytes(line.path("payload")),
                            bytes(line.path("metadata")));
            Hash leaf = LeafEntry.of(checkpoint[0], event).leafHash();
            List<Hash> proof = hashes(line.path("proof"));
            assertThat(ProofCheck.inclusion(leaf, event.position() - 1, size, proof, root))
                    .isTrue();
        }
    }

    @Test
    void provesThatEarlierApprovalsAreInTheSameLog() throws IOException {
        Map<String, byte[]> files = unzipped(evidence());
        JsonNode manifest = JSON.readTree(files.get("evidence.json"));
        String[] newest = text(files, "checkpoint.txt").split("\n", -1);

        JsonNode proofs = JSON.readTree(files.get("consistency.json"));

        assertThat(manifest.path("earlierApprovals").valueStream())
                .anySatisfy(approval -> {
                    assertThat(approval.path("planId").asString()).isEqualTo("evidence-earlier");
                    assertThat(files)
                            .containsKey("checkpoints/" + approval.path("checkpointSize") + ".txt");
                });
        assertThat(files)
                .containsKey("checkpoints/" + manifest.path("approval").path("position") + ".txt");
        for (JsonNode proof : proofs) {
            String[] older =
                    text(files, "checkpoints/" + proof.path("from") + ".txt").split("\n", -1);
            assertThat(
                            ProofCheck.consistency(
                                    proof.path("from").asLong(),
                                    Hash.of(Base64.getDecoder().decode(older[2])),
                                    proof.path("to").asLong(),
                                    Hash.of(Base64.getDecoder().decode(newest[2])),
                                    hashes(proof.path("proof"))))
                    .isTrue();
        }
        assertThat(proofs.size())
                .isEqualTo(
                        files.keySet().stream().filter(f -> f.startsWith("checkpoints/")).count());
    }

    @Test
    void tellsTheRootToPrintInTheMinutesBesideTheDecision() throws IOException {
        Map<String, byte[]> files = unzipped(evidence());
        long size =
                JSON.readTree(files.get("evidence.json")).path("approvalCheckpointSize").asLong();

        JsonNode decision =
                SERVICE.auditor()
                        .get("/follow-up/v1/decisions?plan=evidence")
                        .json()
                        .at("/items/0");

        assertThat(decision.at("/ledger/size").asLong()).isEqualTo(size);
        assertThat(decision.at("/ledger/position").asLong()).isEqualTo(size);
        assertThat(decision.at("/ledger/root").asString())
                .isEqualTo(text(files, "checkpoints/" + size + ".txt").split("\n", -1)[2]);
        assertThat(SERVICE.anonymous().get(decision.at("/ledger/checkpoint").asString()).text())
                .isEqualTo(text(files, "checkpoints/" + size + ".txt"));
    }

    @Test
    void explainsItselfInSwedishWhateverTheServiceSpeaks() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            Map<String, byte[]> files = unzipped(evidence());

            assertThat(text(files, "sammanfattning.txt"))
                    .contains("BEVIS FÖR GODKÄND RAPPORT", "2025-02-05", "§7")
                    .contains("planens 5 första händelser", "alla planens 7 händelser")
                    .contains(submitted.contentHash())
                    .doesNotContain("{");
            assertThat(text(files, "README.txt")).contains("SÅ KONTROLLERAS", "HOW TO VERIFY");
            assertThat(text(files, "keys.txt"))
                    .startsWith(text(files, "checkpoint.txt").lines().findFirst().orElseThrow());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isTheSameFileWhileTheCheckpointIs() {
        Answer one = evidence();

        assertThat(one.header("Content-Type")).isEqualTo("application/zip");
        assertThat(one.header("Content-Digest"))
                .isEqualTo(ContentHash.of(one.response().body()).contentDigest());
        assertThat(one.header("Content-Disposition")).contains("evidence-evidence-AR.zip");
        // A checkpoint may be signed between two, but not between every two.
        RunningService.await(() -> evidence().text().equals(evidence().text()));
    }

    @Test
    void isThereOnlyForWhatIsApproved() {
        Answer answer = SERVICE.auditor().get(API + "evidence/reports/UR2/evidence");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("not-approved");
    }

    private static Answer evidence() {
        return SERVICE.auditor().get(API + "evidence/reports/AR/evidence");
    }

    private static Map<String, byte[]> unzipped(Answer answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(Map<String, byte[]> files) {
        return text(files, "events.jsonl").lines().map(JSON::readTree).toList();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.valueStream().map(hash -> Hash.of(bytes(hash))).toList();
    }
}
