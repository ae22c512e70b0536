package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Finding;
import se.aterblick.query.ledger.Finding.Code;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;

/**
 * Somebody with all rights changes what is stored, past every trigger: the check names what it was.
 * Each test puts back what it changed.
 */
class LedgerCheckTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.owner());
    private static final JdbcTemplate QUERY = new JdbcTemplate(DATABASE.query());
    private static final String PLAN = "small-2024";

    /** Of the events; the approval is the last but one. */
    private static final int SIZE = 303;

    private static final int APPROVAL = 302;

    private static RunningService service;
    private static LedgerCheck check;

    @BeforeAll
    static void approve() {
        PlanStream stream = PlanStream.adopted(DATABASE);
        for (int i = 0; i < 299; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", Integer.toString(i)));
        }
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        stream.report(Facts.outcome("osa-varde", "T1", "65"));
        service =
                RunningService.start(
                        DATABASE, List.of("--aterblick.ledger.checkpoint-interval=1d"));
        RunningService.await(() -> service.bean(Ledger.class).size() == SIZE);
        check = service.bean(LedgerCheck.class);
        OWNER.execute(
                "ALTER TABLE event_store.event ALTER COLUMN position DROP IDENTITY IF EXISTS");
        OWNER.execute("ALTER TABLE event_store.event DISABLE TRIGGER USER");
        OWNER.execute("CREATE TABLE event_store.kept AS TABLE event_store.event");
        for (String table : List.of("entry", "tile", "checkpoint")) {
            QUERY.execute("CREATE TABLE ledger.kept_%s AS TABLE ledger.%s".formatted(table, table));
            QUERY.execute("ALTER TABLE ledger.%s DISABLE TRIGGER USER".formatted(table));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void putBack() {
        OWNER.execute("DELETE FROM event_store.event");
        OWNER.execute("INSERT INTO event_store.event TABLE event_store.kept");
        for (String table : List.of("checkpoint", "tile", "entry")) {
            QUERY.execute("DELETE FROM ledger." + table);
            QUERY.execute("INSERT INTO ledger.%s TABLE ledger.kept_%s".formatted(table, table));
        }
        assertThat(check.check()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(check.check()).isEmpty();
    }

    @Test
    void namesAnAlteredPayload() {
        event(
                "UPDATE event_store.event SET payload = set_byte(payload, 40, 65) WHERE position = 7");

        Finding finding = only(Code.PAYLOAD_CHANGED);
        assertThat(finding.position()).isEqualTo(7);
        assertThat(finding.planId()).isEqualTo(PLAN);
        assertThat(finding.sequence()).isEqualTo(6);
        assertThat(finding.field()).isEqualTo("payload");
        assertThat(finding.expected())
                .isEqualTo(service.bean(Ledger.class).entry(7).orElseThrow().payloadHash());
        assertThat(finding.found()).hasSize(64).isNotEqualTo(finding.expected());
    }

    @Test
    void namesAlteredMetadata() {
        event(
                "UPDATE event_store.event SET metadata = set_byte(metadata, 10, 65) WHERE position ="
                        + " 256");

        assertThat(only(Code.METADATA_CHANGED).position()).isEqualTo(256);
    }

    @Test
    void namesAnAlteredTime() {
        event(
                "UPDATE event_store.event SET recorded_at = '2026-01-01T00:00:00.001Z' WHERE position"
                        + " = 257");

        Finding finding = only(Code.RECORDED_AT_CHANGED);
        assertThat(finding.position()).isEqualTo(257);
        assertThat(finding.found()).isEqualTo("2026-01-01T00:00:00.001Z");
    }

    @Test
    void namesAnAlteredTypeAndRevision() {
        event(
                "UPDATE event_store.event SET event_type = 'outcome.forgotten', revision = '9' WHERE"
                        + " position = 3");

        assertThat(check.check())
                .extracting(Finding::code, Finding::position, Finding::found)
                .containsExactly(
                        tuple(Code.TYPE_CHANGED, 3L, "outcome.forgotten"),
                        tuple(Code.REVISION_CHANGED, 3L, "9"));
    }

    @Test
    void namesAnEventThatWasMovedWithinItsPlan() {
        event("UPDATE event_store.event SET sequence = 4711 WHERE position = 200");

        Finding finding = only(Code.SEQUENCE_CHANGED);
        assertThat(finding.position()).isEqualTo(200);
        assertThat(finding.expected()).isEqualTo("199");
        assertThat(finding.found()).isEqualTo("4711");
    }

    @Test
    void namesAnEventThatWasGivenToAnotherPlan() {
        event("UPDATE event_store.event SET plan_id = 'annan-2024' WHERE position = 200");

        assertThat(only(Code.PLAN_CHANGED).found()).isEqualTo("annan-2024");
    }

    @Test
    void namesADeletedEvent() {
        event("DELETE FROM event_store.event WHERE position = 100");

        Finding finding = only(Code.EVENT_MISSING);
        assertThat(finding.position()).isEqualTo(100);
        assertThat(finding.expected()).isEqualTo("small-2024/99");
    }

    @Test
    void namesADeletedEventWhoseGapWasClosed() {
        event("DELETE FROM event_store.event WHERE position = 100");
        renumber("position > 100", -1);

        assertThat(check.check())
                .extracting(Finding::code, Finding::position)
                .contains(tuple(Code.EVENT_MISSING, 100L), tuple(Code.RENUMBERED, 101L))
                .doesNotContain(tuple(Code.EVENT_MISSING, 101L));
    }

    @Test
    void namesADeletedEventWhoseGapWasClosedInTheStreamToo() {
        event("DELETE FROM event_store.event WHERE position = 100");
        renumber("position > 100", -1);
        event("UPDATE event_store.event SET sequence = sequence + 10000 WHERE position >= 100");
        event("UPDATE event_store.event SET sequence = sequence - 10001 WHERE position >= 100");

        List<Finding> findings = check.check();
        assertThat(findings.getFirst().code()).isEqualTo(Code.EVENT_MISSING);
        assertThat(findings.getFirst().position()).isEqualTo(100);
        assertThat(findings.get(1).code()).isEqualTo(Code.RENUMBERED);
        assertThat(findings.subList(2, findings.size()))
                .hasSize(SIZE - 100)
                .allMatch(finding -> finding.code() == Code.SEQUENCE_CHANGED);
    }

    @Test
    void namesAMissingTail() {
        event("DELETE FROM event_store.event WHERE position = " + SIZE);

        Finding finding = only(Code.TAIL_MISSING);
        assertThat(finding.position()).isEqualTo(SIZE);
        assertThat(finding.expected()).isEqualTo("events to position 303");
        assertThat(finding.found()).isEqualTo("the log ends at 302");

        event("DELETE FROM event_store.event WHERE position > 50");

        assertThat(only(Code.TAIL_MISSING).position()).isEqualTo(51);
    }

    @Test
    void namesAnInsertedEvent() {
        renumber("position >= 150", 1);
        event(
                """
                INSERT INTO event_store.event
                SELECT (jsonb_populate_record(before, '{"position": 150, "sequence": 9999,
                    "event_id": "forged", "command_id": "forged", "payload": "\\\\x7b7d"}')).*
                FROM event_store.event AS before WHERE position = 149
                """);

        assertThat(check.check())
                .extracting(Finding::code, Finding::position)
                .containsExactly(tuple(Code.EVENT_INSERTED, 150L), tuple(Code.RENUMBERED, 150L));
        assertThat(check.check().getFirst().found()).isEqualTo("small-2024/9999");
    }

    @Test
    void namesSwappedEvents() {
        swap(20, 280);

        assertThat(check.check())
                .extracting(Finding::code, Finding::position, Finding::found)
                .containsExactly(
                        tuple(Code.SWAPPED, 20L, "the event of position 280"),
                        tuple(Code.SWAPPED, 280L, "the event of position 20"));
    }

    @Test
    void namesSwappedNeighbours() {
        for (int first : List.of(1, 20, SIZE - 1)) {
            swap(first, first + 1);
            assertThat(check.check())
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
        event("UPDATE event_store.event SET event_type = E'a\\nb' WHERE position = 9");

        assertThat(only(Code.EVENT_UNREADABLE).position()).isEqualTo(9);
    }

    @Test
    void namesAnAlteredEntryAndNotItsEvent() {
        ledger(
                "UPDATE ledger.entry SET entry = replace(entry, 'outcome', 'rumour') WHERE position = 30");

        Finding finding = check.check().getFirst();
        assertThat(finding.code()).isEqualTo(Code.ENTRY_CHANGED);
        assertThat(finding.position()).isEqualTo(30);
        assertThat(codes()).doesNotContain(Code.TYPE_CHANGED);
    }

    @Test
    void namesAnEventThatWasAlteredTogetherWithItsEntry() {
        event(
                "UPDATE event_store.event SET recorded_at = '1999-12-31T00:00:00.000Z' WHERE position = 30");
        alterTimeInEntry(30);

        assertThat(codes()).contains(Code.ENTRY_CHANGED, Code.TILE_CHANGED, Code.CHECKPOINT_ROOT);
    }

    @Test
    void namesALeafThatWasComputedAnewForAnAlteredEvent() {
        event(
                "UPDATE event_store.event SET recorded_at = '1999-12-31T00:00:00.000Z' WHERE position = 30");
        alterTimeInEntry(30);
        ledger(
                "UPDATE ledger.entry SET leaf_hash = sha256('\\x00' || convert_to(entry, 'UTF8')) WHERE"
                        + " position = 30");

        List<Finding> findings = check.check();
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(Code.TILE_CHANGED, Code.TILE_CHANGED, Code.CHECKPOINT_ROOT);
        assertThat(findings.getFirst().position()).isEqualTo(30);
        assertThat(findings.getLast().position()).isEqualTo(APPROVAL);
    }

    @Test
    void namesEverythingThatSpeaksAgainstARewrittenLedger() {
        event(
                "UPDATE event_store.event SET recorded_at = '1999-12-31T00:00:00.000Z' WHERE position = 300");
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

    @Test
    void listsNoMoreThanAThousandFindingsOfARewrittenLog() {
        event(
                "UPDATE event_store.event SET payload = convert_to('1', 'UTF8'), recorded_at = 'x',"
                        + " revision = 'x', event_type = 'x', plan_id = 'x'");

        List<Finding> findings = check.check();
        assertThat(findings).hasSize(1_001);
        assertThat(findings.getLast().code()).isEqualTo(Code.MORE);
    }

    private static void alterTimeInEntry(int position) {
        String before = service.bean(Ledger.class).entry(position).orElseThrow().recordedAt();
        ledger(
                "UPDATE ledger.entry SET entry = replace(entry, '%s', '1999-12-31T00:00:00.000Z') WHERE position = %d"
                        .formatted(before, position));
    }

    private static Finding only(Code code) {
        List<Finding> findings = check.check();
        assertThat(findings).as(findings.toString()).hasSize(1);
        assertThat(findings.getFirst().code()).isEqualTo(code);
        return findings.getFirst();
    }

    private static List<Code> codes() {
        return check.check().stream().map(Finding::code).toList();
    }

    private static void swap(int first, int second) {
        event("UPDATE event_store.event SET position = -1 WHERE position = " + first);
        event(
                "UPDATE event_store.event SET position = %d WHERE position = %d"
                        .formatted(first, second));
        event("UPDATE event_store.event SET position = %d WHERE position = -1".formatted(second));
    }

    private static void renumber(String which, int by) {
        event("UPDATE event_store.event SET position = -position - 100000 WHERE " + which);
        event(
                "UPDATE event_store.event SET position = -position - 100000 + %d WHERE position < 0"
                        .formatted(by));
    }

    private static void event(String sql) {
        OWNER.update(sql);
    }

    private static void ledger(String sql) {
        QUERY.update(sql);
    }
}
