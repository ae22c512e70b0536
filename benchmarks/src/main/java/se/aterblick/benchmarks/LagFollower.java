package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.query.projection.EventTail;

/** The other process of {@link LagProbe}: prints each event's id and when its handler got it. */
final class LagFollower {

    /** As what it is started. */
    static final String NAME = "follow";

    private final CountDownLatch left;

    private LagFollower(int events) {
        left = new CountDownLatch(events);
    }

    static void run(String url, int events) throws InterruptedException {
        LagFollower follower = new LagFollower(events);
        try (HikariDataSource pool = BenchmarkDatabase.connect(url, "query", 3);
                NewEvents newEvents = new NewEvents(pool)) {
            EventStorageEngine engine = PostgresEventStorage.engine(pool);
            Configuration axon = follower.processor(new EventTail(engine, newEvents));
            axon.start();
            System.out.println("follows");
            follower.left.await();
            axon.shutdown();
        }
    }

    private Configuration processor(EventTail tail) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureSerializer(c -> PlanEventSerializer.create())
                .eventProcessing()
                .registerTrackingEventProcessor(
                        "lag",
                        c -> tail,
                        c ->
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken))
                .assignHandlerTypesMatching("lag", LagFollower.class::equals)
                .registerEventHandler(c -> this);
        return configurer.buildConfiguration();
    }

    @EventHandler
    void on(PlanEvent event, DomainEventMessage<?> message) {
        System.out.println(message.getIdentifier() + " " + Instant.now());
        left.countDown();
    }
}
