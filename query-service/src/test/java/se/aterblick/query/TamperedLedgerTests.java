package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.TamperedLedger.APPROVAL;
import static se.aterblick.query.TamperedLedger.alterTime;
import static se.aterblick.query.TamperedLedger.alterTimeInEntry;
import static se.aterblick.query.TamperedLedger.check;
import static se.aterblick.query.TamperedLedger.codes;
import static se.aterblick.query.TamperedLedger.ledger;
import static se.aterblick.query.TamperedLedger.only;
import static se.aterblick.query.TamperedLedger.putBack;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.aterblick.query.ledger.Finding;
import se.aterblick.query.ledger.Finding.Code;

/** Somebody changes the ledger too, or alone: the check names what still speaks against it. */
class TamperedLedgerTests {

    @AfterEach
    void asItWas() {
        putBack();
    }

    @Test
    void namesAnAlteredEntryAndNotItsEvent() {
        ledger(
                "UPDATE ledger.entry SET entry = replace(entry, 'outcome', 'rumour') WHERE position = 30");

        Finding finding = check().getFirst();
        assertThat(finding.code()).isEqualTo(Code.ENTRY_CHANGED);
        assertThat(finding.position()).isEqualTo(30);
        assertThat(codes()).doesNotContain(Code.TYPE_CHANGED);
    }

    @Test
    void namesAnEventThatWasAlteredTogetherWithItsEntry() {
        alterTime(30);
        alterTimeInEntry(30);

        assertThat(codes()).contains(Code.ENTRY_CHANGED, Code.TILE_CHANGED, Code.CHECKPOINT_ROOT);
    }

    @Test
    void namesALeafThatWasComputedAnewForAnAlteredEvent() {
        alterTime(30);
        alterTimeInEntry(30);
        ledger(
                "UPDATE ledger.entry SET leaf_hash = sha256('\\x00' || convert_to(entry, 'UTF8')) WHERE"
                        + " position = 30");

        List<Finding> findings = check();
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(Code.TILE_CHANGED, Code.TILE_CHANGED, Code.CHECKPOINT_ROOT);
        assertThat(findings.getFirst().position()).isEqualTo(30);
        assertThat(findings.getLast().position()).isEqualTo(APPROVAL);
    }

    @Test
    void namesEverythingThatSpeaksAgainstARewrittenLedger() {
        alterTime(300);
        alterTimeInEntry(300);
        ledger("UPDATE ledger.entry SET leaf_hash = sha256('\\x00' || convert_to(entry, 'UTF8'))");

        Finding finding = only(Code.CHECKPOINT_ROOT);
        assertThat(finding.position()).isEqualTo(APPROVAL);
    }

    @Test
    void namesAMissingEntry() {
        ledger("DELETE FROM ledger.entry WHERE position = 40");

        assertThat(only(Code.ENTRY_MISSING).position()).isEqualTo(40);

        ledger("DELETE FROM ledger.entry WHERE position >= 40");

        assertThat(codes()).contains(Code.CHECKPOINT_BEYOND_END);
    }

    @Test
    void namesATileThatIsWrongOrMissing() {
        ledger("UPDATE ledger.tile SET hashes = set_byte(hashes, 32 * 9 + 5, 1)");

        Finding finding = only(Code.TILE_CHANGED);
        assertThat(finding.position()).isEqualTo(10);
        assertThat(finding.field()).isEqualTo("tile 0/0");

        ledger("DELETE FROM ledger.tile");

        assertThat(only(Code.TILE_MISSING).field()).isEqualTo("tile 0/0");
    }

    @Test
    void namesACheckpointThatIsNotTheTreesOrNotSigned() {
        ledger("UPDATE ledger.checkpoint SET root = sha256('x')");

        assertThat(codes()).containsExactly(Code.CHECKPOINT_ROOT, Code.CHECKPOINT_SIGNATURE);

        ledger(
                "UPDATE ledger.checkpoint SET root = kept_checkpoint.root, signature ="
                        + " regexp_replace(checkpoint.signature, '.....$', 'AAAA=') FROM ledger.kept_checkpoint");

        assertThat(only(Code.CHECKPOINT_SIGNATURE).field()).isEqualTo("signature");
    }
}
