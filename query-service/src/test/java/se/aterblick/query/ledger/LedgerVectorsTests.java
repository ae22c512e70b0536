package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.TestLedgerKey;
import se.aterblick.query.ledger.key.LedgerKey;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.NoteSigner;
import se.aterblick.query.ledger.note.TestWitness;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.SlowTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published examples of the format, {@code docs/format/ledger-vectors.json}: whoever writes a
 * verifier can test it with them. What this code makes of the same inputs is left in {@code
 * target/golden}.
 */
class LedgerVectorsTests {

    private static final Path PUBLISHED = Path.of("..", "docs", "format", "ledger-vectors.json");
    private static final Path MADE = Path.of("target", "golden", "ledger-vectors.json");
    private static final int EVENTS = 300;
    private static final long COSIGNED_AT = 1_767_225_600L;

    private final List<Hash> leaves = new ArrayList<>();

    @Test
    void areWhatThisCodeMakes() throws IOException {
        String json =
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(vectors())
                                .replace("\r\n", "\n")
                        + "\n";
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, json);

        assertThat(Files.readString(PUBLISHED)).isEqualTo(json);
    }

    private Map<String, Object> vectors() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            StoredEvent event = event(i);
            LeafEntry entry = LeafEntry.of(TestLedgerKey.ORIGIN, event);
            leaves.add(entry.leafHash());
            if (i < 3 || i == EVENTS - 1) {
                entries.add(
                        ordered(
                                "position", event.position(),
                                "planId", event.planId(),
                                "sequence", event.sequence(),
                                "type", event.type(),
                                "revision", event.revision(),
                                "recordedAt", event.recordedAt(),
                                "payload", new String(event.payload(), UTF_8),
                                "metadata", new String(event.metadata(), UTF_8),
                                "entry", entry.text(),
                                "leafHash", entry.leafHash().base64()));
            }
        }
        return ordered(
                "format",
                "aterblick-ledger-vectors/1",
                "about",
                "Event n of 300, from 0: position n+1, sequence n, payload {\"n\":<n>}, metadata {},"
                        + " the rest as in the entries shown. Private keys are 32 bytes of 7 (log) and of"
                        + " 1 (witness). Never use them.",
                "origin",
                TestLedgerKey.ORIGIN,
                "entries",
                entries,
                "roots",
                roots(0, 1, 2, 3, 7, 8, 255, 256, 257, EVENTS),
                "inclusion",
                inclusion(
                        0, 1, 0, 3, 2, 3, 6, 7, 255, 256, 256, 257, 17, EVENTS, EVENTS - 1, EVENTS),
                "consistency",
                consistency(1, 1, 1, 3, 2, 3, 3, 7, 4, 7, 6, 8, 255, 256, 256, 257, 257, EVENTS),
                "notes",
                notes());
    }

    private static StoredEvent event(int n) {
        return new StoredEvent(
                n + 1,
                "exempel-2025",
                n,
                "event-" + n,
                "outcome.recorded",
                "1",
                "2025-01-31T12:00:00.%03dZ".formatted(n),
                ("{\"n\":" + n + "}").getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    private List<Object> roots(int... sizes) {
        List<Object> roots = new ArrayList<>();
        for (int size : sizes) {
            roots.add(ordered("size", size, "root", root(size).base64()));
        }
        return roots;
    }

    private List<Object> inclusion(int... pairs) {
        List<Object> proofs = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            List<Hash> d = leaves.subList(0, pairs[i + 1]);
            proofs.add(
                    ordered(
                            "index",
                            pairs[i],
                            "size",
                            pairs[i + 1],
                            "leafHash",
                            leaves.get(pairs[i]).base64(),
                            "proof",
                            base64(SlowTree.path(pairs[i], d))));
        }
        return proofs;
    }

    private List<Object> consistency(int... pairs) {
        List<Object> proofs = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            List<Hash> d = leaves.subList(0, pairs[i + 1]);
            proofs.add(
                    ordered(
                            "from", pairs[i],
                            "to", pairs[i + 1],
                            "proof", base64(SlowTree.proof(pairs[i], d))));
        }
        return proofs;
    }

    private Map<String, Object> notes() {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("aterblick.ledger.key-file", TestLedgerKey.file().toString());
        NoteSigner signer = LedgerKey.of(environment, TestLedgerKey.ORIGIN);
        TestWitness witness = new TestWitness("witness.example/a", 1);
        String body = new Checkpoint(TestLedgerKey.ORIGIN, EVENTS, root(EVENTS)).body();
        String checkpoint = body + "\n" + signer.sign(body) + "\n";
        return ordered(
                "key",
                signer.key().toString(),
                "witnessKey",
                witness.key().toString(),
                "checkpoint",
                checkpoint,
                "cosignedAt",
                COSIGNED_AT,
                "cosigned",
                checkpoint + witness.line(body, COSIGNED_AT) + "\n");
    }

    private Hash root(int size) {
        return SlowTree.mth(leaves.subList(0, size));
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
