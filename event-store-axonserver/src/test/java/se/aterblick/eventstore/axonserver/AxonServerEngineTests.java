package se.aterblick.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.event.CommandMark;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.event.PlanAdopted;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;

/** The engine and the log on a real Axon Server. */
@NeedsAxonServer
class AxonServerEngineTests {

    /** In milliseconds, as every event is recorded. */
    private static final Instant NOW = Instant.parse("2025-02-05T12:34:56.120Z");

    private static AxonServer server;
    private static EventStorageEngine engine;
    private static AxonServerLog log;

    private final String plan = "plan-" + UUID.randomUUID();

    @BeforeAll
    static void connect() throws InterruptedException {
        server = GivenAxonServer.connect("engine-tests");
        server.awaitConnection();
        engine = AxonServerEventStorage.engine(server, Duration.ofSeconds(15));
        log = new AxonServerLog(server);
    }

    @AfterAll
    static void disconnect() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void countsPositionsFromTheEndThatWasThere() {
        long end = log.end();

        engine.appendEvents(List.of(event(0), event(1)));

        assertThat(log.end()).isEqualTo(end + 2);
        assertThat(log.after(end, 10))
                .extracting(StoredEvent::position)
                .containsExactly(end + 1, end + 2);
        assertThat(log.after(end + 1, 10)).extracting(StoredEvent::sequence).containsExactly(1L);
        assertThat(log.after(end, 1)).hasSize(1);
        assertThat(log.after(end + 2, 10)).isEmpty();
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(end + 2));
        assertThat(engine.lastSequenceNumberFor(plan)).contains(1L);
        assertThat(engine.lastSequenceNumberFor("none-" + plan)).isEmpty();
    }

    @Test
    void readsTheLogBehindAToken() {
        long end = log.end();
        engine.appendEvents(IntStream.range(0, 2_500).mapToObj(this::event).toList());

        List<? extends TrackedEventMessage<?>> read =
                engine.readEvents(new GlobalSequenceTrackingToken(end), false).toList();

        assertThat(read).hasSize(2_500);
        assertThat(read.getLast().trackingToken())
                .isEqualTo(new GlobalSequenceTrackingToken(end + 2_500));
        assertThat(engine.readEvents(plan, 0).asStream()).hasSize(2_500);
        assertThat(engine.readEvents(plan, 2_499).asStream())
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.getSequenceNumber()).isEqualTo(2_499));
        assertThat(engine.readEvents(plan, 2_500).asStream()).isEmpty();
        assertThat(log.plans()).contains(plan);
    }

    @Test
    void tellsALostRaceAsWhatItIs() {
        engine.appendEvents(event(0));

        assertThatThrownBy(() -> engine.appendEvents(event(0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event(5)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.readEvents(plan, 0).asStream()).hasSize(1);
    }

    @Test
    void wakesWhoeverWaits() throws InterruptedException {
        try (NewEvents newEvents = new NewEvents(new AxonServerNews(server))) {
            long before = newEvents.changes();
            for (int i = 0; i < 100 && newEvents.changes() == before; i++) {
                newEvents.await(before, 1, TimeUnit.SECONDS);
            }
            long listening = newEvents.changes();

            engine.appendEvents(event(0));
            newEvents.await(listening, 1, TimeUnit.SECONDS);

            assertThat(newEvents.changes()).isGreaterThan(listening);
        }
    }

    private DomainEventMessage<?> event(int sequence) {
        String command = "c-" + sequence;
        return new GenericDomainEventMessage<>(
                "operational-plan",
                plan,
                sequence,
                sequence == 0
                        ? new PlanAdopted(
                                PlanBuilder.like(SmallPlan.content()).planId(plan).build())
                        : new OutcomeRecorded(Facts.outcome("osa-varde", "AR", "4.0")),
                StoredEvents.metaData("p-1", "MANAGER", new CommandMark(command, "of"), NOW, false),
                UUID.randomUUID().toString(),
                NOW);
    }
}
