package se.aterblick.query.copylog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.CommandMark;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.event.PlanAdopted;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.PostgresLogTarget;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerLog;
import se.aterblick.eventstore.axonserver.AxonServerLogTarget;
import se.aterblick.eventstore.axonserver.GivenAxonServer;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;

/** A log and its copy. */
class CopyLogTests {

    /** In milliseconds, as every event is recorded. */
    private static final Instant NOW = Instant.parse("2025-02-05T12:34:56.120Z");

    private static final String ROWS =
            """
            SELECT position, plan_id, sequence, event_id, command_id, command_step, event_type,
                revision, recorded_at, aggregate_type, encode(payload, 'hex') AS payload,
                encode(metadata, 'hex') AS metadata
            FROM event_store.event ORDER BY position
            """;

    private final TestDatabase source = TestDatabase.create();
    private final TestDatabase target = TestDatabase.create();
    private final EventStorageEngine engine = PostgresEventStorage.engine(source.command());

    @Test
    void isTheSameRowByRow() {
        append("one", 0, 450);
        append("other", 0, 3);

        CopyLog.Result result = copy();

        assertThat(result.events()).isEqualTo(453);
        assertThat(result.copied()).isEqualTo(453);
        assertThat(rows(target)).isEqualTo(rows(source));
    }

    @Test
    void goesOnWhereItEnded() {
        append("one", 0, 9);
        copy();
        append("one", 9, 6);

        CopyLog.Result result = copy();

        assertThat(result.copied()).isEqualTo(6);
        assertThat(copy().copied()).isZero();
        assertThat(copy().root()).isEqualTo(result.root());
        assertThat(rows(target)).isEqualTo(rows(source));
    }

    @Test
    void isNotMadeWhereThereAreOtherEvents() {
        append("one", 0, 2);
        PostgresEventStorage.engine(target.command()).appendEvents(event("other", 0, 0));

        assertThatThrownBy(this::copy)
                .isInstanceOf(LogsDiffer.class)
                .hasMessageContaining("another event at position 1");
        assertThat(rows(target)).hasSize(1);
    }

    @Test
    void isNotMadeWhereThereAreMoreEvents() {
        PostgresEventStorage.engine(target.command()).appendEvents(event("other", 0, 0));

        assertThatThrownBy(this::copy).isInstanceOf(LogsDiffer.class);
    }

    @Test
    void tellsWhatIsWrongWithItsArguments() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code =
                CopyLogCommand.run(
                        new String[] {"copy-log", "--from=a"},
                        Map.of(),
                        new PrintStream(out, true, UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(UTF_8)).contains("--origin=");
    }

    @Test
    void isTheSameInARealAxonServerAndBack() throws InterruptedException {
        try (AxonServer server = GivenAxonServer.connect("copy-tests")) {
            server.awaitConnection();
            AxonServerLog log = new AxonServerLog(server);
            PostgresEventLog own = new PostgresEventLog(source.command());
            PostgresLogTarget back = new PostgresLogTarget(source.command());

            CopyLog.Result fetched = new CopyLog(log, own, back, "log").run(position -> {});
            append("plan-" + UUID.randomUUID(), 0, 450);
            CopyLog.Result sent =
                    new CopyLog(own, log, new AxonServerLogTarget(server), "log")
                            .run(position -> {});
            CopyLog.Result again = new CopyLog(log, own, back, "log").run(position -> {});

            assertThat(sent.copied()).isEqualTo(450);
            assertThat(sent.events()).isEqualTo(fetched.events() + 450);
            assertThat(again).isEqualTo(new CopyLog.Result(sent.events(), 0, sent.root()));
        }
    }

    private CopyLog.Result copy() {
        return new CopyLog(
                        new PostgresEventLog(source.command()),
                        new PostgresEventLog(target.command()),
                        new PostgresLogTarget(target.command()),
                        "log")
                .run(position -> {});
    }

    private static List<Map<String, Object>> rows(TestDatabase database) {
        return new JdbcTemplate(database.owner()).queryForList(ROWS);
    }

    /** Of commands that record three events each. */
    private void append(String plan, int first, int events) {
        engine.appendEvents(
                IntStream.range(first, first + events)
                        .<DomainEventMessage<?>>mapToObj(i -> event(plan, i, i / 3))
                        .toList());
    }

    private static DomainEventMessage<?> event(String plan, int sequence, int command) {
        return new GenericDomainEventMessage<>(
                "operational-plan",
                plan,
                sequence,
                sequence == 0
                        ? new PlanAdopted(
                                PlanBuilder.like(SmallPlan.content()).planId(plan).build())
                        : new OutcomeRecorded(Facts.outcome("osa-varde", "AR", "4.0")),
                StoredEvents.metaData(
                        "p-å", "MANAGER", new CommandMark("c-" + command, "of"), NOW, false),
                UUID.randomUUID().toString(),
                NOW);
    }
}
