package se.aterblick.eventstore;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Makes Axon's JDBC engine work on this project's schema. */
public final class PostgresEventStorage {

    private static final int EVENTS_PER_FETCH = 500;
    private static final String UNIQUE_VIOLATION = "23505";

    private static final EventSchema SCHEMA =
            EventSchema.builder()
                    .eventTable(EventStoreSchema.NAME + ".event")
                    .snapshotTable(EventStoreSchema.NAME + ".snapshot")
                    .globalIndexColumn("position")
                    .aggregateIdentifierColumn("plan_id")
                    .sequenceNumberColumn("sequence")
                    .eventIdentifierColumn("event_id")
                    .payloadTypeColumn("event_type")
                    .payloadRevisionColumn("revision")
                    .timestampColumn("recorded_at")
                    .typeColumn("aggregate_type")
                    .payloadColumn("payload")
                    .metaDataColumn("metadata")
                    .build();

    private PostgresEventStorage() {}

    /**
     * An engine that works with the rights of the data source's role; a reader's engine cannot
     * append.
     */
    public static EventStorageEngine engine(
            DataSource dataSource, TransactionManager transactions) {
        Serializer serializer = PlanEventSerializer.create();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(
                                new SpringDataSourceConnectionProvider(dataSource)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain(new PlanAdoptedUpcaster()))
                .schema(SCHEMA)
                .batchSize(EVENTS_PER_FETCH)
                .persistenceExceptionResolver(PostgresEventStorage::isUniqueViolation)
                .build();
    }

    /**
     * A lost race for a sequence number shows as a unique violation; Axon makes it a concurrency
     * exception.
     */
    private static boolean isUniqueViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
