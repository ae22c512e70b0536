package se.aterblick.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;

/** Agrees with what the ledger publishes: entries, roots, proofs and notes of fixed inputs. */
class LedgerVectorsTests {

    private static final JsonObject VECTORS = vectors();
    private static final String ORIGIN = VECTORS.text("origin");
    private static final Map<Long, String> ROOTS =
            VECTORS.objects("roots").stream()
                    .collect(Collectors.toMap(r -> r.number("size"), r -> r.text("root")));
    private static final JsonObject NOTES = VECTORS.object("notes");

    @Test
    void makesTheLeavesOfTheEntries() {
        List<JsonObject> entries = VECTORS.objects("entries");
        for (JsonObject e : entries) {
            StoredEvent event =
                    StoredEvent.read(
                            e.with("eventId", "id")
                                    .with("payload", base64(e.text("payload")))
                                    .with("metadata", base64(e.text("metadata")))
                                    .with("proof", List.of(e.text("leafHash"))));
            assertThat(event.leaf(ORIGIN)).hasToString(e.text("leafHash"));
            assertThat(Hash.leaf(e.text("entry").getBytes(StandardCharsets.UTF_8)))
                    .hasToString(e.text("leafHash"));
        }
        assertThat(entries).isNotEmpty();
    }

    @Test
    void verifiesTheProofs() {
        for (JsonObject p : VECTORS.objects("inclusion")) {
            Hash leaf = Hash.parse(p.text("leafHash"));
            long size = p.number("size");
            assertThat(MerkleProof.root(leaf, p.number("index"), size, MerkleProof.read(p)))
                    .hasToString(ROOTS.get(size));
        }
        int checked = 0;
        for (JsonObject p : VECTORS.objects("consistency")) {
            // Only some sizes have their root among the vectors.
            if (ROOTS.keySet().containsAll(List.of(p.number("from"), p.number("to")))) {
                MerkleProof.consistent(
                        tree(p.number("from")), tree(p.number("to")), MerkleProof.read(p));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(4);
    }

    @Test
    void verifiesTheNotes() {
        VerifierKey log = VerifierKey.parse(NOTES.text("key"));
        VerifierKey witness = VerifierKey.parse(NOTES.text("witnessKey"));
        Checkpoint cosigned = note("cosigned");

        assertThat(note("checkpoint").signedBy(List.of(log))).isEqualTo(log);
        assertThat(cosigned.signedBy(List.of(log))).isEqualTo(log);
        assertThat(cosigned.root()).hasToString(ROOTS.get(cosigned.size()));
        assertThat(cosigned.cosignedBy(witness).orElseThrow())
                .isEqualTo(Instant.ofEpochSecond(NOTES.number("cosignedAt")));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint note(String name) {
        return Checkpoint.parse(NOTES.text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint tree(long size) {
        return new Checkpoint(
                ORIGIN, size, Hash.parse(ROOTS.getOrDefault(size, "")), "", List.of(), "");
    }

    private static JsonObject vectors() {
        try {
            return JsonReader.object(
                    Files.readAllBytes(Path.of("..", "docs", "format", "ledger-vectors.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
