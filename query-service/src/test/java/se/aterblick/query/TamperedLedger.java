package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Finding;
import se.aterblick.query.ledger.Finding.Code;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;

/**
 * A log and its ledger for somebody with all rights to change, past every trigger, and to put back
 * as they were; started once for all tests.
 */
final class TamperedLedger {

    static final String PLAN = "small-2024";

    /** Of the events; the approval is the last but one. */
    static final int SIZE = 303;

    static final int APPROVAL = 302;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.owner());
    private static final JdbcTemplate QUERY = new JdbcTemplate(DATABASE.query());
    private static final RunningService SERVICE = started();

    private TamperedLedger() {}

    private static RunningService started() {
        PlanStream stream = PlanStream.adopted(DATABASE);
        stream.reportValues("AR", 299);
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        stream.report(Facts.outcome("osa-varde", "UR1", "65"));
        RunningService service =
                RunningService.start(
                        DATABASE, List.of("--aterblick.ledger.checkpoint-interval=1d"));
        RunningService.await(() -> service.bean(Ledger.class).size() == SIZE);
        OWNER.execute(
                "ALTER TABLE event_store.event ALTER COLUMN position DROP IDENTITY IF EXISTS");
        OWNER.execute("ALTER TABLE event_store.event DISABLE TRIGGER USER");
        OWNER.execute("CREATE TABLE event_store.kept AS TABLE event_store.event");
        for (String table : List.of("entry", "tile", "checkpoint")) {
            QUERY.execute("CREATE TABLE ledger.kept_%s AS TABLE ledger.%s".formatted(table, table));
            QUERY.execute("ALTER TABLE ledger.%s DISABLE TRIGGER USER".formatted(table));
        }
        return service;
    }

    static void putBack() {
        OWNER.execute("DELETE FROM event_store.event");
        OWNER.execute("INSERT INTO event_store.event TABLE event_store.kept");
        for (String table : List.of("checkpoint", "tile", "entry")) {
            QUERY.execute("DELETE FROM ledger." + table);
            QUERY.execute("INSERT INTO ledger.%s TABLE ledger.kept_%s".formatted(table, table));
        }
        assertThat(check()).isEmpty();
    }

    static List<Finding> check() {
        return SERVICE.bean(LedgerCheck.class).check();
    }

    static Ledger ledger() {
        return SERVICE.bean(Ledger.class);
    }

    /** The one finding there is. */
    static Finding only(Code code) {
        List<Finding> findings = check();
        assertThat(findings).as(findings.toString()).hasSize(1);
        assertThat(findings.getFirst().code()).isEqualTo(code);
        return findings.getFirst();
    }

    static List<Code> codes() {
        return check().stream().map(Finding::code).toList();
    }

    /** Changes the log. */
    static void log(String sql) {
        OWNER.update(sql);
    }

    /** Changes the ledger. */
    static void ledger(String sql) {
        QUERY.update(sql);
    }

    static void swap(int first, int second) {
        move(first, 9_999_999);
        move(second, first);
        move(9_999_999, second);
    }

    private static void move(int from, int to) {
        log("UPDATE event_store.event SET position = %d WHERE position = %d".formatted(to, from));
    }

    static void renumber(String which, int by) {
        log("UPDATE event_store.event SET position = position + 1000000 WHERE " + which);
        log(
                "UPDATE event_store.event SET position = position - 1000000 + %d WHERE position > 1000000"
                        .formatted(by));
    }

    static void alterTime(int position) {
        log(
                "UPDATE event_store.event SET recorded_at = '1999-12-31T00:00:00.000Z' WHERE position = "
                        + position);
    }

    static void alterTimeInEntry(int position) {
        String before = ledger().entry(position).orElseThrow().recordedAt();
        ledger(
                "UPDATE ledger.entry SET entry = replace(entry, '%s', '1999-12-31T00:00:00.000Z') WHERE position = %d"
                        .formatted(before, position));
    }
}
