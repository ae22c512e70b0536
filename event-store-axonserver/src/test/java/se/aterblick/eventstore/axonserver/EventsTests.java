package se.aterblick.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import se.aterblick.event.CommandMark;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;

/** An event is the same bytes on PostgreSQL and on Axon Server, and on the way between them. */
class EventsTests {

    @Test
    void isTheSameOnBoth() throws Exception {
        DomainEventMessage<?> message = message();
        TestDatabase database = TestDatabase.create();
        PostgresEventStorage.engine(database.command()).appendEvents(message);
        StoredEvent onPostgres = new PostgresEventLog(database.query()).after(0, 1).getFirst();

        Event appended = Events.of(message, PlanEventSerializer.create());
        Event copied = Events.of(onPostgres);

        assertThat(copied).isEqualTo(appended);
        assertThat(Events.stored(1, Event.parseFrom(appended.toByteArray())))
                .usingRecursiveComparison()
                .isEqualTo(onPostgres);
    }

    private static DomainEventMessage<?> message() {
        Instant now = Instant.parse("2025-02-05T12:34:56.120456Z");
        return new GenericDomainEventMessage<>(
                "operational-plan",
                "drift-2024",
                0,
                new OutcomeRecorded(Facts.outcome("osa-varde", "AR", "4.0")),
                StoredEvents.metaData(
                        "p-åäö", "MANAGER", new CommandMark("c-1", "of c-1"), now, true),
                "5a6ffb1e-3f5c-4a53-a9a0-3c6c92b2a001",
                now);
    }
}
