package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.SlowTree;

/** How the ledger follows the log, and what it does where it cannot. */
class LedgerWriterTests {

    /** The seed is 32 bytes of 8. */
    private static final String OTHER_KEY =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI
            -----END PRIVATE KEY-----
            """;

    private TestDatabase database;
    private PlanStream stream;
    private JdbcTemplate owner;

    @BeforeEach
    void adopt() {
        database = TestDatabase.create();
        stream = PlanStream.adopted(database);
        owner = new JdbcTemplate(database.owner());
        report(4);
    }

    @Test
    void signsAtTheApprovalAndAtIntervals() {
        try (RunningService service = start("checkpoint-interval=300ms")) {
            Ledger ledger = service.bean(Ledger.class);
            RunningService.await(() -> ledger.of(5).isPresent());
            approve("AR");
            RunningService.await(() -> ledger.of(8).isPresent());
            report(2);
            RunningService.await(() -> ledger.of(10).isPresent());

            assertThat(ledger.of(10).orElseThrow().root()).isEqualTo(root(ledger, 10));
            assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
        }
    }

    @Test
    void signsEveryApprovalOfALogThatIsOlderThanTheLedger() {
        approve("UR1");
        report(600);
        approve("AR");
        try (RunningService service = start("checkpoint-interval=1d")) {
            Ledger ledger = service.bean(Ledger.class);
            RunningService.await(() -> ledger.size() == 611);

            assertThat(ledger.of(8).orElseThrow().root()).isEqualTo(root(ledger, 8));
            assertThat(ledger.of(611).orElseThrow().root()).isEqualTo(root(ledger, 611));
            assertThat(ledger.firstCovering(9).orElseThrow().size()).isEqualTo(611);
        }
    }

    @Test
    void standsStillWhereAnEventIsMissingAndGoesOnWhenItIsThere() {
        report(2);
        unlock();
        owner.update("UPDATE event_store.event SET position = position + 100 WHERE position > 5");
        owner.update("UPDATE event_store.event SET position = position - 99 WHERE position > 5");
        try (RunningService service = start("checkpoint-interval=1d")) {
            Ledger ledger = service.bean(Ledger.class);

            awaitHalt(service, "log-has-gap");
            assertThat(ledger.size()).isEqualTo(5);
            assertThat(health(service).at("/components/ledger/details/position")).isEqualTo("6");
            assertThat(health(service).at("/components/followUp/status")).isEqualTo("UP");
            assertThat(service.management().get("/actuator/prometheus").text())
                    .contains("aterblick_ledger_halted 1.0")
                    .contains("aterblick_ledger_lag_events 3.0")
                    .contains("aterblick_ledger_size_events 5.0");

            owner.update("UPDATE event_store.event SET position = position - 1 WHERE position > 6");

            RunningService.await(() -> ledger.size() == 7);
            awaitUp(service);
            assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
        }
    }

    @Test
    void standsStillWhereTheLogEndsBeforeTheLedger() {
        try (RunningService service = start("checkpoint-interval=1d")) {
            RunningService.await(() -> service.bean(Ledger.class).size() == 5);
            unlock();
            owner.update("DELETE FROM event_store.event WHERE position = 5");

            awaitHalt(service, "log-shorter");
        }
    }

    @Test
    void standsStillWhereAnotherEventTookThePlaceOfItsLast() {
        try (RunningService service = start("checkpoint-interval=1d")) {
            Ledger ledger = service.bean(Ledger.class);
            RunningService.await(() -> ledger.latest().isPresent());
            owner.execute("ALTER TABLE event_store.event DISABLE TRIGGER USER");
            owner.update(
                    "UPDATE event_store.event SET payload = set_byte(payload, 40, 65) WHERE position = 5");
            report(1);

            awaitHalt(service, "log-differs");
            assertThat(ledger.size()).isEqualTo(5);
            assertThat(ledger.latest().orElseThrow().size()).isEqualTo(5);
        }
    }

    @Test
    void signsNothingAboveLeavesThatAreNotThoseOfItsLastCheckpoint() {
        try (RunningService service = start("checkpoint-interval=1d")) {
            RunningService.await(() -> service.bean(Ledger.class).latest().isPresent());
        }
        JdbcTemplate query = new JdbcTemplate(database.query());
        query.execute("ALTER TABLE ledger.entry DISABLE TRIGGER USER");
        query.update("UPDATE ledger.entry SET leaf_hash = sha256('x') WHERE position = 2");
        report(1);

        try (RunningService service = start("checkpoint-interval=0s")) {
            awaitHalt(service, "ledger-damaged");
            assertThat(service.bean(Ledger.class).latest().orElseThrow().size()).isEqualTo(5);
        }
    }

    @Test
    void standsStillWhereTheLedgerHasLostItsTail() {
        approve("AR");
        try (RunningService service = start("checkpoint-interval=1d")) {
            RunningService.await(() -> service.bean(Ledger.class).of(8).isPresent());
            JdbcTemplate query = new JdbcTemplate(database.query());
            query.execute("ALTER TABLE ledger.entry DISABLE TRIGGER USER");
            query.update("DELETE FROM ledger.entry WHERE position > 7");

            awaitHalt(service, "ledger-damaged");
        }
    }

    @Test
    void isWrittenByOneOfTwoInstancesAtATime() {
        try (RunningService first = start("checkpoint-interval=10ms");
                RunningService second = start("checkpoint-interval=10ms")) {
            for (int i = 0; i < 150; i++) {
                report(4);
            }
            RunningService.await(() -> first.bean(Ledger.class).size() == 605);

            assertThat(second.bean(Ledger.class).size()).isEqualTo(605);
            assertThat(second.bean(LedgerCheck.class).check()).isEmpty();
            assertThat(health(first).at("/components/ledger/status")).isEqualTo("UP");
            assertThat(health(second).at("/components/ledger/status")).isEqualTo("UP");
        }
    }

    @Test
    void goesOnInTheSameTreeAfterARestart() {
        try (RunningService service = start("checkpoint-interval=0s")) {
            RunningService.await(() -> service.bean(Ledger.class).latest().isPresent());
        }
        report(300);
        try (RunningService service = start("checkpoint-interval=0s")) {
            Ledger ledger = service.bean(Ledger.class);
            RunningService.await(() -> ledger.of(305).isPresent());
            assertThat(ledger.of(305).orElseThrow().root()).isEqualTo(root(ledger, 305));
            assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
        }
    }

    @Test
    void keepsPublishingAKeyThatWasReplaced() throws Exception {
        String before;
        try (RunningService service = start("checkpoint-interval=0s")) {
            RunningService.await(() -> service.bean(Ledger.class).of(5).isPresent());
            before = service.bean(Ledger.class).keys().getFirst();
        }
        report(1);
        Path key = TestLedgerKey.file();
        Files.writeString(key, OTHER_KEY);
        try (RunningService service = start("checkpoint-interval=0s", "key-file=" + key)) {
            Ledger ledger = service.bean(Ledger.class);
            RunningService.await(() -> ledger.of(6).isPresent());

            assertThat(ledger.keys()).hasSize(2).last().isEqualTo(before);
            assertThat(Note.parse(ledger.of(5).orElseThrow().note()))
                    .matches(note -> note.isSignedBy(VerifierKey.parse(before)));
            assertThat(Note.parse(ledger.of(6).orElseThrow().note()))
                    .matches(note -> note.isSignedBy(VerifierKey.parse(ledger.keys().getFirst())));
            Answer keys = service.anonymous().get("/follow-up/v1/ledger/keys");
            assertThat(keys.json().at("/keys/0/inUse").asBoolean()).isTrue();
            assertThat(keys.json().at("/keys/1/lastSize").asLong()).isEqualTo(5);
            assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
        }
    }

    @Test
    void refusesADatabaseThatKeepsAnotherLog() {
        assertThat(SharedService.SERVICE.bean(Ledger.class).origin())
                .isEqualTo("aterblick.example/test");

        assertThatThrownBy(() ->
                        RunningService.start(
                                SharedService.DATABASE,
                                List.of("--aterblick.ledger.origin=other.example")))
                .hasStackTraceContaining("This database keeps the log 'aterblick.example/test'");
    }

    @Test
    void onlyGrows() {
        assertThat(SharedService.SERVICE.bean(Ledger.class).size()).isPositive();
        JdbcTemplate query = new JdbcTemplate(SharedService.DATABASE.query());

        for (String change :
                List.of(
                        "UPDATE ledger.entry SET entry = 'x'",
                        "DELETE FROM ledger.checkpoint",
                        "TRUNCATE ledger.tile",
                        "UPDATE ledger.tile SET level = 3",
                        "DELETE FROM ledger.cosignature",
                        "TRUNCATE ledger.time_stamp",
                        "DELETE FROM ledger.log_key",
                        "UPDATE ledger.log SET origin = 'x'")) {
            assertThatThrownBy(() -> query.execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("the ledger only grows");
        }
    }

    private RunningService start(String... options) {
        List<String> arguments = new ArrayList<>();
        for (String option : options) {
            arguments.add("--aterblick.ledger." + option);
        }
        return RunningService.start(database, arguments);
    }

    private void report(int times) {
        stream.reportValues("T2", times);
    }

    /** No more events can be appended after this, but those that are there can be moved. */
    private void unlock() {
        owner.execute("ALTER TABLE event_store.event DISABLE TRIGGER USER");
        owner.execute(
                "ALTER TABLE event_store.event ALTER COLUMN position DROP IDENTITY IF EXISTS");
    }

    private void approve(String period) {
        stream.report(Facts.outcome("osa-varde", period, "65"));
        ReportSubmitted submitted = stream.submit(period);
        stream.append(Oddities.approval(submitted));
    }

    private static Hash root(Ledger ledger, int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int position = 1; position <= size; position++) {
            leaves.add(ledger.entry(position).orElseThrow().leafHash());
        }
        return SlowTree.mth(leaves);
    }

    private static Answer health(RunningService service) {
        return service.management().get("/actuator/health");
    }

    private static void awaitHalt(RunningService service, String code) {
        RunningService.await(
                () -> health(service).at("/components/ledger/details/code").equals(code));
        assertThat(health(service).at("/components/ledger/status")).isEqualTo("DOWN");
    }

    private static void awaitUp(RunningService service) {
        RunningService.await(() -> health(service).at("/components/ledger/status").equals("UP"));
    }
}
