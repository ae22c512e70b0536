package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection is lost around a commit: what came of it is found out, never guessed. */
class LostConnectionTests {

    private final TestDatabase database = TestDatabase.create();
    private final URI address = URI.create(database.url().substring("jdbc:".length()));
    private final CuttingProxy proxy;
    private final HikariDataSource pool;
    private final StoredLog log = new StoredLog(database.query());
    private final DomainEventMessage<?> event = TestEvents.event("one", 1);

    LostConnectionTests() {
        proxy = CuttingProxy.to(address.getPort());
        pool =
                AppendingProcess.pool(
                        "jdbc:postgresql://localhost:" + proxy.port() + address.getPath());
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(1));
        engine(Duration.ZERO).appendEvents(TestEvents.event("one", 0));
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        proxy.close();
    }

    @Test
    void recognisesWhatWasCommittedThoughTheAnswerWasLost() {
        proxy.cutNext(CuttingProxy.Cut.BEFORE_THE_ANSWER);

        engine(Duration.ofSeconds(10)).appendEvents(event);

        assertThat(log.eventIds()).hasSize(2).endsWith(event.getIdentifier());
    }

    @Test
    void storesWhatTheServerNeverHeardOf() {
        proxy.cutNext(CuttingProxy.Cut.BEFORE_IT_ARRIVES);

        engine(Duration.ofSeconds(10)).appendEvents(event);

        assertThat(log.eventIds()).hasSize(2).endsWith(event.getIdentifier());
    }

    @Test
    void saysThatItDoesNotKnowWhenItCannotAskAndIsRightAboutARepetition() {
        proxy.cutNext(CuttingProxy.Cut.BEFORE_THE_ANSWER_FOR_GOOD);
        EventStorageEngine engine = engine(Duration.ofMillis(200));

        assertThatThrownBy(() -> engine.appendEvents(event))
                .isInstanceOf(AppendOutcomeUnknown.class);
        assertThat(log.eventIds()).hasSize(2);

        proxy.open();
        String command = StoredEvents.commandId(event);
        assertThatThrownBy(() -> engine.appendEvents(TestEvents.command("one", 2, command, 1)))
                .isInstanceOf(ConcurrencyException.class);
        log.assertDense();
        assertThat(log.eventIds()).hasSize(2);
    }

    private EventStorageEngine engine(Duration patience) {
        return PostgresEventStorage.engine(pool, patience);
    }
}
