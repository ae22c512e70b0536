package se.aterblick.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A batch of appends as the arguments of {@code event_store.append}: one array for each column. */
final class AppendArguments {

    private final Integer[] callers;
    private final Boolean[] firsts;
    private final String[] planIds;
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
        callers = new Integer[events];
        firsts = new Boolean[events];
        planIds = new String[events];
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
        for (int caller = 0; caller < batch.size(); caller++) {
            Set<String> plans = new HashSet<>();
            for (EncodedEvent event : batch.get(caller).events()) {
                arguments.add(caller, plans.add(event.planId()), event);
            }
        }
        return arguments;
    }

    private void add(int caller, boolean first, EncodedEvent event) {
        callers[size] = caller;
        firsts[size] = first;
        planIds[size] = event.planId();
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

    /** Sets the statement's parameters, in the order of the function's. */
    void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 1;
        statement.setArray(parameter++, connection.createArrayOf("int4", callers));
        statement.setArray(parameter++, connection.createArrayOf("bool", firsts));
        statement.setArray(parameter++, connection.createArrayOf("text", planIds));
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
