package se.aterblick.query;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.NewEvents;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.projection.BatchWriter;
import se.aterblick.query.projection.BuiltProjections;
import se.aterblick.query.projection.EventTail;
import se.aterblick.query.projection.FollowUpProjector;
import se.aterblick.query.projection.FollowUpProjectors;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Processors;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.ProjectionLocks;
import se.aterblick.query.projection.Reached;
import se.aterblick.query.projection.RecentFolds;
import se.aterblick.query.projection.Segments;

/**
 * Axon on the query side: an event store that only reads, and the processors that keep the
 * projections.
 *
 * <p>An error stops the processor it happens in at the batch that caused it; it tries that batch
 * again after 1, 2, 4 … at most 60 seconds and never skips an event.
 */
@Configuration(proxyBeanMethods = false)
class QueryAxonConfiguration {

    private static final int EVENTS_PER_TRANSACTION = 1_000;

    /**
     * How long after a process was killed another may go on in its place. A live one renews its
     * claim about every second.
     */
    private static final Duration CLAIM_OUTLIVES_ITS_PROCESS = Duration.ofSeconds(5);

    /** One for each segment, and one that looks for segments to take. */
    private static final int THREADS = Segments.COUNT + 1;

    /** How long what another instance lets go may lie there. */
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(500);

    @Bean(defaultCandidate = false)
    SpringTransactionManager queryTransactions(
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean(defaultCandidate = false)
    TokenStore queryTokenStore(
            @Qualifier("queryDataSource") DataSource dataSource, InstanceId instance) {
        TokenSchema schema =
                TokenSchema.builder()
                        .setTokenTable("follow_up.processor_segment")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build();
        return new ObservedClaims(
                JdbcTokenStore.builder()
                        .connectionProvider(connections(dataSource))
                        .serializer(TokenSerializer.create())
                        .schema(schema)
                        .nodeId(instance.value())
                        .contentType(byte[].class)
                        .claimTimeout(CLAIM_OUTLIVES_ITS_PROCESS),
                schema);
    }

    @Bean
    FollowUpProjectors followUpProjectors(
            @Qualifier("queryEventStorage") EventStorageEngine engine,
            RecentFolds recent,
            NewEvents newEvents,
            List<Projection> projections,
            Reached reached,
            ProjectionLocks locks,
            BuiltProjections built,
            @Qualifier("queryJdbc") JdbcTemplate jdbc) {
        Set<Processor> processors = EnumSet.noneOf(Processor.class);
        projections.forEach(projection -> processors.add(projection.processor()));
        return new FollowUpProjectors(
                processors.stream()
                        .map(processor ->
                                new FollowUpProjector(
                                        recent,
                                        new BatchWriter(
                                                processor,
                                                projections,
                                                reached,
                                                locks,
                                                built,
                                                jdbc),
                                        new EventTail(engine, newEvents)))
                        .toList());
    }

    @Bean(defaultCandidate = false, destroyMethod = "")
    org.axonframework.config.Configuration queryAxon(
            @Qualifier("queryEventStore") EventStore store,
            @Qualifier("queryTokenStore") TokenStore tokens,
            @Qualifier("queryTransactions") SpringTransactionManager transactions,
            FollowUpProjectors projectors) {
        // Without the modules that Axon finds by itself: one of them asks a server for updates.
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        Serializer events = PlanEventSerializer.create();
        configurer
                .configureEventStore(c -> store)
                .configureSerializer(c -> TokenSerializer.create())
                .configureEventSerializer(c -> events)
                .configureMessageSerializer(c -> events)
                .configureTransactionManager(c -> transactions);
        configurer
                .eventProcessing()
                .registerTokenStore(c -> tokens)
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(
                        c -> PropagatingErrorHandler.instance());
        projectors.all().forEach(projector -> register(configurer, projector));
        return configurer.buildConfiguration();
    }

    @Bean
    Processors followUpProcessors(
            @Qualifier("queryAxon") org.axonframework.config.Configuration axon,
            FollowUpProjectors projectors,
            ProcessorPositions positions) {
        return new Processors(axon, projectors, positions);
    }

    @Bean
    SegmentShares segmentShares(
            @Qualifier("queryAxon") org.axonframework.config.Configuration axon,
            QueryAxonLifecycle lifecycle,
            FollowUpProjectors projectors,
            InstanceId instance) {
        return new SegmentShares(
                axon.eventProcessingConfiguration(),
                lifecycle,
                projectors.all().stream().map(FollowUpProjector::processor).toList(),
                instance);
    }

    @Bean
    QueryAxonLifecycle queryAxonLifecycle(
            @Qualifier("queryAxon") org.axonframework.config.Configuration axon) {
        return new QueryAxonLifecycle(axon);
    }

    private static void register(Configurer configurer, FollowUpProjector projector) {
        String name = projector.processor().code();
        configurer
                .eventProcessing()
                .registerEventProcessor(
                        name, (n, axon, handlers) -> processor(projector, axon, handlers))
                .assignHandlerInstancesMatching(name, handler -> handler == projector)
                .registerSequencingPolicy(name, c -> QueryAxonConfiguration::segment)
                .registerEventHandler(c -> projector);
    }

    /** Whose hash code says which segment it is. */
    private static Object segment(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> message
                ? Segments.of(message.getAggregateIdentifier())
                : 0;
    }

    private static SteadyProcessor processor(
            FollowUpProjector projector,
            org.axonframework.config.Configuration axon,
            EventHandlerInvoker handlers) {
        String name = projector.processor().code();
        TrackingEventProcessor.Builder builder =
                TrackingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(handlers)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(projector.tail())
                        .tokenStore(axon.eventProcessingConfiguration().tokenStore(name))
                        .transactionManager(
                                axon.eventProcessingConfiguration().transactionManager(name))
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forParallelProcessing(THREADS)
                                        .andInitialSegmentsCount(Segments.COUNT)
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken)
                                        .andBatchSize(EVENTS_PER_TRANSACTION)
                                        .andTokenClaimInterval(
                                                BETWEEN_CLAIMS.toMillis(), TimeUnit.MILLISECONDS));
        return new SteadyProcessor(builder);
    }

    private static ConnectionProvider connections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }
}
