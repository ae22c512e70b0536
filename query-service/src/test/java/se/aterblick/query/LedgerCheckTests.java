package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.aterblick.query.TamperedLedger.PLAN;
import static se.aterblick.query.TamperedLedger.SIZE;
import static se.aterblick.query.TamperedLedger.check;
import static se.aterblick.query.TamperedLedger.ledger;
import static se.aterblick.query.TamperedLedger.log;
import static se.aterblick.query.TamperedLedger.only;
import static se.aterblick.query.TamperedLedger.putBack;
import static se.aterblick.query.TamperedLedger.renumber;
import static se.aterblick.query.TamperedLedger.swap;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.aterblick.query.ledger.Finding;
import se.aterblick.query.ledger.Finding.Code;

/** Somebody changes stored events: the check names what it was. */
class LedgerCheckTests {

    @AfterEach
    void asItWas() {
        putBack();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(check()).isEmpty();
    }

    @Test
    void namesAnAlteredPayload() {
        log("UPDATE event_store.event SET payload = set_byte(payload, 40, 65) WHERE position = 7");

        Finding finding = only(Code.PAYLOAD_CHANGED);
        assertThat(finding.position()).isEqualTo(7);
        assertThat(finding.planId()).isEqualTo(PLAN);
        assertThat(finding.sequence()).isEqualTo(6);
        assertThat(finding.field()).isEqualTo("payload");
        assertThat(finding.expected()).isEqualTo(ledger().entry(7).orElseThrow().payloadHash());
        assertThat(finding.found()).hasSize(64).isNotEqualTo(finding.expected());
    }

    @Test
    void namesAlteredMetadata() {
        log(
                "UPDATE event_store.event SET metadata = set_byte(metadata, 10, 65) WHERE position ="
                        + " 256");

        assertThat(only(Code.METADATA_CHANGED).position()).isEqualTo(256);
    }

    @Test
    void namesAnAlteredTime() {
        log(
                "UPDATE event_store.event SET recorded_at = '2026-01-01T00:00:00.001Z' WHERE position"
                        + " = 257");

        Finding finding = only(Code.RECORDED_AT_CHANGED);
        assertThat(finding.position()).isEqualTo(257);
        assertThat(finding.found()).isEqualTo("2026-01-01T00:00:00.001Z");
    }

    @Test
    void namesAnAlteredTypeAndRevision() {
        log(
                "UPDATE event_store.event SET event_type = 'outcome.forgotten', revision = '9' WHERE"
                        + " position = 3");

        assertThat(check())
                .extracting(Finding::code, Finding::position, Finding::found)
                .containsExactly(
                        tuple(Code.TYPE_CHANGED, 3L, "outcome.forgotten"),
                        tuple(Code.REVISION_CHANGED, 3L, "9"));
    }

    @Test
    void namesAnEventThatWasMovedWithinItsPlan() {
        log("UPDATE event_store.event SET sequence = 4711 WHERE position = 200");

        Finding finding = only(Code.SEQUENCE_CHANGED);
        assertThat(finding.position()).isEqualTo(200);
        assertThat(finding.expected()).isEqualTo("199");
        assertThat(finding.found()).isEqualTo("4711");
    }

    @Test
    void namesAnEventThatWasGivenToAnotherPlan() {
        log("UPDATE event_store.event SET plan_id = 'annan-2024' WHERE position = 200");

        assertThat(only(Code.PLAN_CHANGED).found()).isEqualTo("annan-2024");
    }

    @Test
    void namesADeletedEvent() {
        log("DELETE FROM event_store.event WHERE position = 100");

        Finding finding = only(Code.EVENT_MISSING);
        assertThat(finding.position()).isEqualTo(100);
        assertThat(finding.expected()).isEqualTo("small-2024/99");
    }

    @Test
    void namesADeletedEventWhoseGapWasClosed() {
        log("DELETE FROM event_store.event WHERE position = 100");
        renumber("position > 100", -1);

        assertThat(check())
                .extracting(Finding::code, Finding::position)
                .contains(tuple(Code.EVENT_MISSING, 100L), tuple(Code.RENUMBERED, 101L))
                .doesNotContain(tuple(Code.EVENT_MISSING, 101L));
    }

    @Test
    void namesADeletedEventWhoseGapWasClosedInTheStreamToo() {
        log("DELETE FROM event_store.event WHERE position = 100");
        renumber("position > 100", -1);
        log("UPDATE event_store.event SET sequence = sequence + 10000 WHERE position >= 100");
        log("UPDATE event_store.event SET sequence = sequence - 10001 WHERE position >= 100");

        List<Finding> findings = check();
        assertThat(findings.getFirst().code()).isEqualTo(Code.EVENT_MISSING);
        assertThat(findings.getFirst().position()).isEqualTo(100);
        assertThat(findings.get(1).code()).isEqualTo(Code.RENUMBERED);
        assertThat(findings.subList(2, findings.size()))
                .hasSize(SIZE - 100)
                .allMatch(finding -> finding.code() == Code.SEQUENCE_CHANGED);
    }

    @Test
    void namesAMissingTail() {
        log("DELETE FROM event_store.event WHERE position = " + SIZE);

        Finding finding = only(Code.TAIL_MISSING);
        assertThat(finding.position()).isEqualTo(SIZE);
        assertThat(finding.expected())
                .isEqualTo("small-2024/302 to small-2024/302, the last at position 303");
        assertThat(finding.found()).isEqualTo("the log ends at 302");

        log("DELETE FROM event_store.event WHERE position > 50");

        assertThat(only(Code.TAIL_MISSING).position()).isEqualTo(51);
    }

    @Test
    void namesAnInsertedEvent() {
        renumber("position >= 150", 1);
        log(
                """
                INSERT INTO event_store.event
                SELECT (jsonb_populate_record(before, '{"position": 150, "sequence": 9999,
                    "event_id": "forged", "command_id": "forged", "payload": "\\\\x7b7d"}')).*
                FROM event_store.event AS before WHERE position = 149
                """);

        assertThat(check())
                .extracting(Finding::code, Finding::position)
                .containsExactly(tuple(Code.EVENT_INSERTED, 150L), tuple(Code.RENUMBERED, 150L));
        assertThat(check().getFirst().found()).isEqualTo("small-2024/9999");
    }

    @Test
    void namesSwappedEvents() {
        swap(20, 280);

        assertThat(check())
                .extracting(Finding::code, Finding::position, Finding::found)
                .containsExactly(
                        tuple(Code.SWAPPED, 20L, "the event of position 280"),
                        tuple(Code.SWAPPED, 280L, "the event of position 20"));
    }

    @Test
    void namesSwappedNeighbours() {
        for (int first : List.of(1, 20, SIZE - 1)) {
            swap(first, first + 1);
            assertThat(check())
                    .extracting(Finding::code, Finding::position)
                    .containsExactly(
                            tuple(Code.SWAPPED, (long) first), tuple(Code.SWAPPED, first + 1L));
            swap(first, first + 1);
        }
    }

    @Test
    void namesRenumberingAlone() {
        renumber("position >= 150", 10);

        Finding finding = only(Code.RENUMBERED);
        assertThat(finding.position()).isEqualTo(150);
        assertThat(finding.found()).isEqualTo("160");
    }

    @Test
    void namesAnEventThatNoLeafCanBeMadeOf() {
        log("UPDATE event_store.event SET event_type = E'a\\nb' WHERE position = 9");

        assertThat(only(Code.EVENT_UNREADABLE).position()).isEqualTo(9);
    }

    @Test
    void listsNoMoreThanAThousandFindingsOfARewrittenLog() {
        log(
                "UPDATE event_store.event SET payload = convert_to('1', 'UTF8'), recorded_at = 'x',"
                        + " revision = 'x', event_type = 'x', plan_id = 'x'");

        List<Finding> findings = check();
        assertThat(findings).hasSize(1_001);
        assertThat(findings.getLast().code()).isEqualTo(Code.MORE);
    }
}
