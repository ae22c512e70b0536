package se.aterblick.query.axonserver;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerEventStorage;
import se.aterblick.eventstore.axonserver.AxonServerLog;
import se.aterblick.eventstore.axonserver.AxonServerNews;
import se.aterblick.eventstore.axonserver.AxonServerSettings;
import se.aterblick.query.history.EventPlaces;
import se.aterblick.query.schema.QuerySchema;

/** Events are read from Axon Server; everything that is made of them stays in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Profile(QueryAxonServerConfiguration.PROFILE)
public class QueryAxonServerConfiguration {

    public static final String PROFILE = "axonserver";

    /** A reader appends nothing. */
    private static final Duration NO_PATIENCE = Duration.ZERO;

    @Bean(defaultCandidate = false)
    AxonServer queryAxonServer(Environment environment) {
        return AxonServer.at(
                new AxonServerSettings(
                        environment.getRequiredProperty("aterblick.axonserver.servers"),
                        environment.getProperty("aterblick.axonserver.context", "default"),
                        "aterblick-query",
                        environment.getProperty("aterblick.axonserver.token"),
                        environment.getProperty("aterblick.axonserver.certificate")));
    }

    @Bean
    PlaceRows placeRows(@Qualifier("queryDataSource") DataSource dataSource) {
        QuerySchema.AXON_SERVER.migrate(dataSource);
        return new PlaceRows(dataSource);
    }

    @Bean
    NewEvents newEvents(@Qualifier("queryAxonServer") AxonServer server) {
        return new NewEvents(new AxonServerNews(server));
    }

    @Bean
    PlaceWriter placeWriter(
            @Qualifier("queryAxonServer") AxonServer server,
            PlaceRows rows,
            NewEvents newEvents,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions) {
        return new PlaceWriter(new AxonServerLog(server), rows, newEvents, transactions);
    }

    /** Its plans' streams say where each event stands, as a rebuild needs it. */
    @Bean(defaultCandidate = false)
    EventStorageEngine queryEventStorage(
            @Qualifier("queryAxonServer") AxonServer server, PlaceRows rows) {
        return AxonServerEventStorage.engine(server, NO_PATIENCE, rows);
    }

    /**
     * Gives out the streams of single plans, whether it is known where their events stand or not.
     */
    @Bean(defaultCandidate = false, destroyMethod = "")
    EventStore queryEventStore(@Qualifier("queryAxonServer") AxonServer server) {
        return EmbeddedEventStore.builder()
                .storageEngine(AxonServerEventStorage.engine(server, NO_PATIENCE))
                .build();
    }

    @Bean
    EventLog queryEventLog(@Qualifier("queryAxonServer") AxonServer server, PlaceRows rows) {
        return new AxonServerLog(server, rows);
    }

    @Bean
    EventPlaces eventPlaces() {
        return new EventPlaces(QuerySchema.AXON_SERVER.sqlName() + ".event");
    }

    @Bean
    HealthIndicator queryAxonServerHealth(@Qualifier("queryAxonServer") AxonServer server) {
        return () ->
                (server.isConnected() ? Health.up() : Health.down())
                        .withDetail("servers", server.settings().servers())
                        .build();
    }
}
