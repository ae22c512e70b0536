package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.TestWitness;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.ProofCheck;
import se.aterblick.query.ledger.tree.SlowTree;
import tools.jackson.databind.JsonNode;

/** What the ledger gives out over HTTP, and what it takes. */
class LedgerApiTests {

    private static final String LEDGER = "/follow-up/v1/ledger";
    private static final TestWitness WITNESS = new TestWitness("witness.example/a", 1);
    private static final TestWitness SECOND = new TestWitness("witness.example/b", 2);
    private static final TestWitness STRANGER = new TestWitness("witness.example/c", 3);

    private static RunningService service;
    private static Ledger ledger;

    /** 520 events; the approval is the 519th. */
    @BeforeAll
    static void approve() {
        TestDatabase database = TestDatabase.create();
        PlanStream stream = PlanStream.adopted(database);
        stream.reportValues("AR", 516);
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        stream.report(Facts.outcome("osa-varde", "T1", "65"));
        service =
                RunningService.start(
                        database,
                        List.of(
                                "--aterblick.ledger.checkpoint-interval=1d",
                                "--aterblick.ledger.witnesses="
                                        + WITNESS.key()
                                        + ", "
                                        + SECOND.key()));
        ledger = service.bean(Ledger.class);
        RunningService.await(() -> ledger.size() == 520);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void givesOutTheNewestCheckpointToAnybody() {
        Answer answer = get("/checkpoint");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        Note note = Note.parse(answer.text());
        assertThat(note.text()).isEqualTo(body());
        assertThat(note.isSignedBy(VerifierKey.parse(get("/key").text()))).isTrue();
        assertThat(get("/checkpoint/519").text()).startsWith(body());
        assertThat(
                        service.anonymous()
                                .with("If-None-Match", answer.header("ETag"))
                                .get(LEDGER + "/checkpoint")
                                .status())
                .isIn(200, 304);
    }

    @Test
    void namesItsKeys() {
        assertThat(get("/key").text()).isEqualTo(ledger.keys().getFirst() + "\n");

        Answer details = get("/keys");

        assertThat(details.at("/keys/0/vkey")).isEqualTo(ledger.keys().getFirst());
        assertThat(details.json().at("/keys/0/inUse").asBoolean()).isTrue();
        assertThat(details.json().at("/keys/0/lastSize").asLong()).isEqualTo(519);
    }

    @Test
    void servesTilesThatNeverChange() {
        Answer full = get("/tile/0/000");

        assertThat(full.response().body()).hasSize(8192);
        assertThat(full.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(full.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(get("/tile/0/000.p/17").response().body())
                .isEqualTo(Arrays.copyOf(full.response().body(), 17 * 32));
        assertThat(get("/tile/0/002.p/8").response().body()).hasSize(8 * 32);
        byte[] upper = get("/tile/1/000.p/2").response().body();
        assertThat(Hash.of(upper, 0)).isEqualTo(SlowTree.mth(leaves().subList(0, 256)));
        assertThat(Hash.of(upper, 1)).isEqualTo(SlowTree.mth(leaves().subList(256, 512)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/002",
                "0/002.p/9",
                "0/003",
                "1/000",
                "1/000.p/3",
                "2/000.p/1",
                "64/000",
                "00/000",
                "0/0",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/01",
                "0/000.p/256",
                "-1/000",
                "a/000",
                "0/999",
                "0/x999/x999/x999/x999/x999/999",
                "0/000.p/1/1",
                "63/000.p/1"
            })
    void hasNoOtherTiles(String tile) {
        Answer answer = get("/tile/" + tile);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("no-tile");
    }

    @Test
    void givesEntriesToAuditorsOnly() {
        Answer bundle = service.auditor().get(LEDGER + "/tile/entries/001");

        assertThat(bundle.status()).isEqualTo(200);
        ByteBuffer bytes = ByteBuffer.wrap(bundle.response().body());
        for (long position = 257; position <= 512; position++) {
            byte[] entry = new byte[bytes.getShort()];
            bytes.get(entry);
            assertThat(new String(entry, StandardCharsets.UTF_8))
                    .isEqualTo(ledger.entry(position).orElseThrow().text());
        }
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(get("/tile/entries/001").status()).isEqualTo(401);
        assertThat(
                        service.as("CONTROLLER", "driftnamnden")
                                .get(LEDGER + "/tile/entries/001")
                                .status())
                .isEqualTo(403);
        assertThat(service.auditor().get(LEDGER + "/tile/entries/003").status()).isEqualTo(404);
    }

    @Test
    void provesThatALeafIsIn() {
        Answer answer = get("/proofs/inclusion?index=300&size=519");

        Hash leaf = hash(answer.json().at("/leafHash"));
        assertThat(leaf).isEqualTo(ledger.entry(301).orElseThrow().leafHash());
        assertThat(ProofCheck.inclusion(leaf, 300, 519, proof(answer), root(519))).isTrue();
    }

    @Test
    void provesThatItOnlyGrew() {
        Answer answer = get("/proofs/consistency?from=300&to=520");

        assertThat(ProofCheck.consistency(300, root(300), 520, root(520), proof(answer))).isTrue();
        assertThat(proof(get("/proofs/consistency?from=0&to=520"))).isEmpty();
        assertThat(proof(get("/proofs/consistency?from=520&to=520"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, no-checkpoint, /checkpoint/518",
        "404, no-checkpoint, /checkpoint/0",
        "404, no-checkpoint, /checkpoint/-1",
        "400, invalid-parameter, /checkpoint/last",
        "404, beyond-ledger, /proofs/inclusion?index=1&size=521",
        "400, invalid-parameter, /proofs/inclusion?index=5&size=5",
        "400, invalid-parameter, /proofs/inclusion?index=-1&size=5",
        "400, invalid-parameter, /proofs/inclusion?index=0&size=-5",
        "400, http-400, /proofs/inclusion?index=0",
        "404, beyond-ledger, /proofs/consistency?from=1&to=521",
        "400, invalid-parameter, /proofs/consistency?from=6&to=5",
        "400, invalid-parameter, /proofs/consistency?from=-1&to=5",
        "400, invalid-parameter, /proofs/consistency?from=-1&to=99999999999999999999",
    })
    void saysWhatIsWrongWithAQuestion(int status, String code, String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/detail")).isNotBlank().doesNotContain("{");
    }

    @Test
    void keepsTheFirstCosignatureOfEachWitness() {
        assertThat(cosign(WITNESS.note(body(), 1_700_000_000)).status()).isEqualTo(204);
        assertThat(cosign(WITNESS.note(body(), 1_700_000_777)).status()).isEqualTo(204);
        String withOthers =
                ledger.of(519).orElseThrow().note()
                        + STRANGER.line(body(), 5)
                        + "\n"
                        + SECOND.line(body(), 1_700_000_001)
                        + "\n";
        assertThat(cosign(withOthers).status()).isEqualTo(204);

        assertThat(Note.parse(get("/checkpoint/519").text()).lines())
                .extracting(Object::toString)
                .contains(
                        WITNESS.line(body(), 1_700_000_000).toString(),
                        SECOND.line(body(), 1_700_000_001).toString())
                .hasSize(3);
        assertThat(service.management().figure("aterblick_ledger_witnesses")).isEqualTo(2);
        assertThat(service.management().figure("aterblick_ledger_cosignatures")).isEqualTo(2);
        assertThat(service.management().figure("aterblick_ledger_cosigned_size_events"))
                .isEqualTo(519);
        assertThat(service.management().figure("aterblick_ledger_cosignature_age_seconds"))
                .isBetween(0.0, 60.0);
    }

    @Test
    void refusesCosignaturesThatProveNothing() {
        String other = body().replace("519", "518");
        String forged = body().replace("\n519\n", "\n519\nA");
        String line = WITNESS.line(body(), 7).toString();

        assertThat(code(STRANGER.note(body(), 7))).isEqualTo("unknown-witness");
        assertThat(code(WITNESS.note(other, 7))).isEqualTo("not-our-checkpoint");
        assertThat(code(body() + "\n" + SECOND.line(other, 7) + "\n"))
                .isEqualTo("wrong-cosignature");
        assertThat(code(WITNESS.note(forged, 7))).isEqualTo("malformed-note");
        assertThat(code(body())).isEqualTo("malformed-note");
        assertThat(code("")).isEqualTo("malformed-note");
        assertThat(code(body() + "\n" + line)).isEqualTo("malformed-note");
        assertThat(code(body() + "\n" + line + "x\n")).isEqualTo("malformed-note");
        assertThat(cosign("x".repeat(40_000)).status()).isEqualTo(413);
        assertThat(
                        service.anonymous()
                                .post(LEDGER + "/cosignatures", WITNESS.note(body(), 7))
                                .status())
                .isEqualTo(415);
    }

    private static Answer get(String path) {
        return service.anonymous().get(LEDGER + path);
    }

    private static Answer cosign(String note) {
        return service.anonymous()
                .post(LEDGER + "/cosignatures", "text/plain; charset=utf-8", note);
    }

    private static String code(String note) {
        Answer answer = cosign(note);
        assertThat(answer.status()).isEqualTo(422);
        return answer.at("/code");
    }

    private static String body() {
        return TestLedgerKey.ORIGIN + "\n519\n" + root(519).base64() + "\n";
    }

    private static Hash root(int size) {
        return SlowTree.mth(leaves().subList(0, size));
    }

    private static List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        for (long position = 1; position <= 520; position++) {
            leaves.add(ledger.entry(position).orElseThrow().leafHash());
        }
        return leaves;
    }

    private static List<Hash> proof(Answer answer) {
        List<Hash> proof = new ArrayList<>();
        answer.json().at("/proof").forEach(hash -> proof.add(hash(hash)));
        return proof;
    }

    private static Hash hash(JsonNode base64) {
        return Hash.of(Base64.getDecoder().decode(base64.asString()));
    }
}
