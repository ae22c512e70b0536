package se.aterblick.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.benchmarks.peer.StockItems.ItemSet;
import se.aterblick.benchmarks.peer.StockItems.PlanOpened;
import se.aterblick.benchmarks.peer.StockItems.SetItem;
import se.aterblick.benchmarks.peer.StockItems.SetItems;

/** Axon with the JDBC engine, tables and transactions it brings along, and aggregates cached. */
final class StockAxon implements Peer {

    private static final String COLUMNS =
            """
            domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                payloadrevision, payloadtype, timestamp)\
            """;

    private final OwnSchema schema;
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final JdbcEventStorageEngine engine;
    private final Configuration axon;
    private final Random random = new Random(2);

    private StockAxon(OwnSchema schema) {
        this.schema = schema;
        SpringTransactionManager transactions =
                new SpringTransactionManager(new DataSourceTransactionManager(schema.pool()));
        this.engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(schema.pool()))
                        .transactionManager(transactions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(c -> serializer)
                        .configureTransactionManager(c -> transactions)
                        .configureEmbeddedEventStore(c -> engine)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(StockItems.class)
                                        .configureCache(c -> new WeakReferenceCache()))
                        .buildConfiguration();
    }

    static StockAxon open(BenchmarkDatabase database) {
        StockAxon stock = new StockAxon(OwnSchema.create(database, "stock_axon"));
        stock.axon.start();
        return stock;
    }

    @Override
    public String name() {
        return "Axon JDBC";
    }

    @Override
    public void load(Workload workload) throws Exception {
        schema.copy(
                COLUMNS,
                IntStream.range(0, workload.plans()).boxed(),
                plan ->
                        row(
                                plan,
                                0,
                                new PlanOpened(Update.planName(plan)),
                                Workload.BEGIN.minusSeconds(60)));
        schema.copy(
                COLUMNS,
                IntStream.range(0, workload.updatesOfPlan())
                        .boxed()
                        .flatMap(number ->
                                IntStream.range(0, workload.plans())
                                        .mapToObj(plan ->
                                                recorded(workload.update(plan, number), number))),
                row -> row);
    }

    private String recorded(Update update, int number) {
        return row(
                update.plan(),
                number + 1,
                new ItemSet(
                        Update.planName(update.plan()),
                        update.item(),
                        update.value(),
                        update.comment()),
                update.at());
    }

    private String row(int plan, int sequence, Object event, Instant at) {
        String trace = new UUID(random.nextLong(), random.nextLong()).toString();
        String metadata = "{\"traceId\":\"%s\",\"correlationId\":\"%s\"}".formatted(trace, trace);
        return OwnSchema.row(
                Update.planName(plan),
                sequence,
                StockItems.class.getSimpleName(),
                new UUID(random.nextLong(), random.nextLong()),
                OurHistory.hex(metadata.getBytes(StandardCharsets.UTF_8)),
                OurHistory.hex(serializer.serialize(event, byte[].class).getData()),
                "\\N",
                event.getClass().getName(),
                DateTimeUtils.formatInstant(at));
    }

    @Override
    public void append(Update update) {
        axon.commandGateway().send(setItem(update)).join();
    }

    @Override
    public void appendTogether(List<Update> updates) {
        axon.commandGateway()
                .send(
                        new SetItems(
                                Update.planName(updates.getFirst().plan()),
                                updates.stream().map(StockAxon::setItem).toList()))
                .join();
    }

    private static SetItem setItem(Update update) {
        return new SetItem(
                Update.planName(update.plan()), update.item(), update.value(), update.comment());
    }

    /** Reads the stream up to the moment and no further. */
    @Override
    public List<Reading> report(int plan, Instant moment) {
        TreeMap<Integer, Reading> items = new TreeMap<>();
        try (Stream<? extends DomainEventMessage<?>> events =
                axon.eventStore().readEvents(Update.planName(plan)).asStream()) {
            events.takeWhile(event -> !event.getTimestamp().isAfter(moment))
                    .map(DomainEventMessage::getPayload)
                    .forEach(payload -> {
                        if (payload instanceof ItemSet set) {
                            items.put(
                                    set.item(),
                                    new Reading(set.item(), set.value(), set.comment()));
                        }
                    });
        }
        return List.copyOf(items.values());
    }

    @Override
    public long bytes() {
        return schema.bytes();
    }

    @Override
    public void close() {
        axon.shutdown();
        schema.close();
    }
}
