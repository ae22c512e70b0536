package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.TestDatabase;

/** The query service in one context with somebody who has beans of the same types. */
class NeighbourTests {

    @Test
    void leavesTheBeansOfANeighbourToTheNeighbour() {
        TestDatabase database = TestDatabase.create();
        PlanStream stream = PlanStream.adopted(database);
        try (RunningService service = RunningService.start(database, Neighbour.class)) {
            service.awaitHead(stream);

            Injected injected = service.bean(Injected.class);
            assertThat(injected.dataSource()).isInstanceOf(DriverManagerDataSource.class);
            assertThat(injected.jdbc().getDataSource()).isSameAs(injected.dataSource());
            assertThat(((JdbcTransactionManager) injected.transactions()).getDataSource())
                    .isSameAs(injected.dataSource());
            assertThat(injected.clock().instant()).isEqualTo(Instant.EPOCH);
            assertThat(injected.store()).isSameAs(injected.axon().eventStore());
            assertThat(service.auditor().get("/follow-up/v1/plans/small-2024").status())
                    .isEqualTo(200);
        }
    }

    /** What somebody gets who asks by type alone. */
    record Injected(
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            EventStore store,
            org.axonframework.config.Configuration axon) {}

    /** Has one bean of each of these types. */
    @Configuration(proxyBeanMethods = false)
    static class Neighbour {

        @Bean
        DataSource neighbourDataSource() {
            return new DriverManagerDataSource("jdbc:postgresql://neighbour/nowhere");
        }

        @Bean
        PlatformTransactionManager neighbourTransactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock neighbourClock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }

        @Bean(destroyMethod = "")
        EventStore neighbourStore() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }

        @Bean(destroyMethod = "")
        org.axonframework.config.Configuration neighbourAxon(EventStore store) {
            Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
            return configurer.configureEventStore(c -> store).buildConfiguration();
        }

        @Bean
        Object planController() {
            return new Object();
        }

        @Bean
        Injected injected(
                DataSource dataSource,
                JdbcTemplate jdbc,
                PlatformTransactionManager transactions,
                Clock clock,
                EventStore store,
                org.axonframework.config.Configuration axon) {
            return new Injected(dataSource, jdbc, transactions, clock, store, axon);
        }
    }
}
