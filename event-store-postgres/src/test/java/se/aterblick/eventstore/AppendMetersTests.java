package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What whoever runs the event store can see of its appends. */
class AppendMetersTests {

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void measuresHowManyEventsATransactionStores() {
        EventStorageEngine engine = engine(Duration.ZERO);
        engine.appendEvents(TestEvents.command("one", 0, "c-1", 3));

        assertThat(batch().count()).isEqualTo(1);
        assertThat(batch().totalAmount()).isEqualTo(3);
        assertThat(commits("committed")).isEqualTo(1);
        assertThat(meters.get("aterblick.append.commit").tag("outcome", "committed").timer())
                .satisfies(timer -> assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive());
    }

    @Test
    void showsThatConcurrentWritersShareTransactions() {
        try (HikariDataSource pool = AppendingProcess.pool(database.url())) {
            Writers writers =
                    new Writers(
                            PostgresEventStorage.engine(pool, Duration.ZERO, meters),
                            "writer",
                            command -> {});

            writers.run(16, 20);
        }

        double stored = 16 * 20 * AppendingProcess.EVENTS_OF_A_COMMAND;
        assertThat(batch().totalAmount()).isEqualTo(stored);
        assertThat(batch().max()).isGreaterThan(AppendingProcess.EVENTS_OF_A_COMMAND);
        assertThat(batch().mean()).isGreaterThan(AppendingProcess.EVENTS_OF_A_COMMAND);
    }

    @Test
    void countsWhoWasSecond() {
        EventStorageEngine engine = engine(Duration.ZERO);
        engine.appendEvents(TestEvents.event("one", 0));
        engine.appendEvents(TestEvents.event("one", 1));

        assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 1)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(meters.get("aterblick.append.conflicts").counter().count()).isEqualTo(1);
        assertThat(batch().count()).isEqualTo(2);
    }

    @Test
    void countsWhatTheDatabaseRefuses() {
        DomainEventMessage<?> unstorable =
                TestEvents.event("zero\u0000byte", 0, "c-0", Instant.now());

        assertThatThrownBy(() -> engine(Duration.ZERO).appendEvents(unstorable))
                .hasMessageContaining("0x00");

        assertThat(commits("refused")).isEqualTo(1);
        assertThat(batch().count()).isZero();
    }

    @Test
    void countsWhatNobodyHeardTheAnswerTo() throws IOException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        CuttingProxy proxy = CuttingProxy.to(address.getPort());
        try (proxy;
                HikariDataSource pool =
                        AppendingProcess.pool(
                                "jdbc:postgresql://localhost:"
                                        + proxy.port()
                                        + address.getPath())) {
            pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(1));
            EventStorageEngine engine =
                    PostgresEventStorage.engine(pool, Duration.ofMillis(200), meters);
            engine.appendEvents(TestEvents.event("one", 0));

            proxy.cutNext(CuttingProxy.Cut.BEFORE_THE_ANSWER_FOR_GOOD);
            assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 1)))
                    .isInstanceOf(AppendOutcomeUnknown.class);
            assertThatThrownBy(() -> engine.appendEvents(TestEvents.event("one", 2)))
                    .hasMessageContaining("cannot be reached");
        }

        assertThat(meters.get("aterblick.append.unheard").counter().count()).isEqualTo(1);
        assertThat(commits("unknown")).isEqualTo(1);
        assertThat(commits("unreachable")).isEqualTo(1);
    }

    private EventStorageEngine engine(Duration patience) {
        return PostgresEventStorage.engine(database.command(), patience, meters);
    }

    private DistributionSummary batch() {
        return meters.get("aterblick.append.batch").summary();
    }

    private long commits(String outcome) {
        return meters.get("aterblick.append.commit").tag("outcome", outcome).timer().count();
    }
}
