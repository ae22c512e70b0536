package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.LeafEntry;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.SignedCheckpoint;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.ProofCheck;
import se.aterblick.query.ledger.tree.SlowTree;

/**
 * The ledger follows the log: leaves, checkpoints and proofs of a plan whose report is approved.
 */
class LedgerTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PlanStream STREAM = PlanStream.adopted(DATABASE);
    private static RunningService service;
    private static Ledger ledger;

    @BeforeAll
    static void approve() {
        STREAM.reportValues("AR", 300);
        ReportSubmitted submitted = STREAM.submit("AR");
        STREAM.append(Oddities.approval(submitted));
        service = RunningService.start(DATABASE);
        ledger = service.bean(Ledger.class);
        RunningService.await(() -> ledger.size() == 303);
        STREAM.report(Facts.outcome("osa-varde", "T1", "65"));
        RunningService.await(() -> ledger.size() == 304);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void holdsALeafForEveryEvent() {
        for (StoredEvent event : new PostgresEventLog(DATABASE.query()).after(0, 1000)) {
            assertThat(ledger.entry(event.position()))
                    .contains(LeafEntry.of(TestLedgerKey.ORIGIN, event));
        }
        assertThat(ledger.entry(305)).isEmpty();
    }

    @Test
    void signsACheckpointThatEndsWithTheApproval() {
        SignedCheckpoint checkpoint = ledger.of(303).orElseThrow();

        Note note = Note.parse(checkpoint.note());
        assertThat(note.text())
                .isEqualTo("aterblick.example/test\n303\n" + root(303).base64() + "\n");
        assertThat(note.isSignedBy(VerifierKey.parse(ledger.keys().getFirst()))).isTrue();
        assertThat(checkpoint.root()).isEqualTo(root(303));
        assertThat(ledger.firstCovering(302)).contains(checkpoint);
        assertThat(ledger.firstCovering(303)).contains(checkpoint);
        assertThat(ledger.latest()).contains(checkpoint);
        assertThat(ledger.of(304)).isEmpty();
    }

    @Test
    void provesLeavesAndEarlierTrees() {
        List<Hash> leaves = leaves();
        for (long index : List.of(0L, 255L, 256L, 302L)) {
            List<Hash> proof = ledger.inclusion(index, 303);
            assertThat(ProofCheck.inclusion(leaves.get((int) index), index, 303, proof, root(303)))
                    .isTrue();
        }
        assertThat(
                        ProofCheck.consistency(
                                257, root(257), 304, root(304), ledger.consistency(257, 304)))
                .isTrue();
    }

    private static Hash root(int size) {
        return SlowTree.mth(leaves().subList(0, size));
    }

    private static List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        new PostgresEventLog(DATABASE.query())
                .after(0, 1000)
                .forEach(event -> leaves.add(LeafEntry.of(TestLedgerKey.ORIGIN, event).leafHash()));
        return leaves;
    }
}
