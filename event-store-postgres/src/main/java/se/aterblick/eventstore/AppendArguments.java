package se.aterblick.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A batch of appends as the arguments of {@code event_store.append}: one array for each column. */
final class AppendArguments {

    private final String[] planIds;
    private final Long[] firsts;
    private final Long[] sequences;
    private final String[] eventIds;
    private final String[] commandIds;
    private final Integer[] commandSteps;
    private final String[] types;
    private final String[] revisions;
    private final String[] recordedAts;
    private final String[] aggregateTypes;
    private final byte[][] payloads;
    private final byte[][] metadatas;
    private int size;

    private AppendArguments(int events) {
        planIds = new String[events];
        firsts = new Long[events];
        sequences = new Long[events];
        eventIds = new String[events];
        commandIds = new String[events];
        commandSteps = new Integer[events];
        types = new String[events];
        revisions = new String[events];
        recordedAts = new String[events];
        aggregateTypes = new String[events];
        payloads = new byte[events][];
        metadatas = new byte[events][];
    }

    static AppendArguments of(List<Append> batch) {
        int events = batch.stream().mapToInt(append -> append.events().size()).sum();
        AppendArguments arguments = new AppendArguments(events);
        for (Append append : batch) {
            long first = append.events().getFirst().sequence();
            append.events().forEach(event -> arguments.add(event, first));
        }
        return arguments;
    }

    private void add(EncodedEvent event, long first) {
        planIds[size] = event.planId();
        firsts[size] = first;
        sequences[size] = event.sequence();
        eventIds[size] = event.eventId();
        commandIds[size] = event.commandId();
        commandSteps[size] = event.commandStep();
        types[size] = event.type();
        revisions[size] = event.revision();
        recordedAts[size] = event.recordedAt();
        aggregateTypes[size] = event.aggregateType();
        payloads[size] = event.payload();
        metadatas[size] = event.metadata();
        size++;
    }

    /** Sets the parameters of {@code event_store.append_one}. */
    static void bind(EncodedEvent event, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        statement.setString(parameter++, event.planId());
        statement.setLong(parameter++, event.sequence());
        statement.setString(parameter++, event.eventId());
        statement.setString(parameter++, event.commandId());
        statement.setString(parameter++, event.type());
        statement.setString(parameter++, event.revision());
        statement.setString(parameter++, event.recordedAt());
        statement.setString(parameter++, event.aggregateType());
        statement.setBytes(parameter++, event.payload());
        statement.setBytes(parameter, event.metadata());
    }

    /** Sets the statement's parameters, in the order of the function's. */
    void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 1;
        statement.setArray(parameter++, connection.createArrayOf("text", planIds));
        statement.setArray(parameter++, connection.createArrayOf("int8", firsts));
        statement.setArray(parameter++, connection.createArrayOf("int8", sequences));
        statement.setArray(parameter++, connection.createArrayOf("text", eventIds));
        statement.setArray(parameter++, connection.createArrayOf("text", commandIds));
        statement.setArray(parameter++, connection.createArrayOf("int4", commandSteps));
        statement.setArray(parameter++, connection.createArrayOf("text", types));
        statement.setArray(parameter++, connection.createArrayOf("text", revisions));
        statement.setArray(parameter++, connection.createArrayOf("text", recordedAts));
        statement.setArray(parameter++, connection.createArrayOf("text", aggregateTypes));
        statement.setArray(parameter++, connection.createArrayOf("bytea", payloads));
        statement.setArray(parameter, connection.createArrayOf("bytea", metadatas));
    }
}
