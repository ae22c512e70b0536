package se.aterblick.query;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.query.axonserver.QueryAxonServerConfiguration;
import se.aterblick.query.history.EventPlaces;

/** Events are read from PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + QueryAxonServerConfiguration.PROFILE)
class QueryPostgresConfiguration {

    @Bean(defaultCandidate = false)
    EventStorageEngine queryEventStorage(@Qualifier("queryDataSource") DataSource dataSource) {
        return PostgresEventStorage.engine(dataSource);
    }

    /** Gives out the streams of single plans. */
    @Bean(defaultCandidate = false, destroyMethod = "")
    EventStore queryEventStore(@Qualifier("queryEventStorage") EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    EventLog queryEventLog(@Qualifier("queryDataSource") DataSource dataSource) {
        return new PostgresEventLog(dataSource);
    }

    /** Wakes all processors over one connection. */
    @Bean
    NewEvents newEvents(@Qualifier("queryDataSource") DataSource dataSource) {
        return new NewEvents(dataSource);
    }

    @Bean
    EventPlaces eventPlaces() {
        return new EventPlaces("event_store.event");
    }
}
