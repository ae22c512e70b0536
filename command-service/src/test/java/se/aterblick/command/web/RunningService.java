package se.aterblick.command.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;
import se.aterblick.command.CommandServiceApplication;
import se.aterblick.eventstore.CuttingProxy;
import se.aterblick.eventstore.TestDatabase;

/**
 * The whole command service on a port of its own and a real database, with a way to it that can be
 * cut; started once.
 */
final class RunningService {

    /** Few enough for a test to take them all, and more than any other test needs. */
    static final int PLACES = 100;

    static final RunningService INSTANCE = new RunningService();

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final JdbcTemplate events;
    private final CuttingProxy wayToDatabase;

    private RunningService() {
        database = TestDatabase.create();
        URI address = URI.create(database.url().substring("jdbc:".length()));
        wayToDatabase = CuttingProxy.to(address.getPort());
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put(
                "aterblick.command.datasource.url",
                "jdbc:postgresql://localhost:" + wayToDatabase.port() + address.getPath());
        // Else those who ask what came of an update would wait for long.
        properties.put("aterblick.command.append-patience", "1s");
        properties.put("aterblick.command.most-at-once", Integer.toString(PLACES));
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        // As arguments: they count for more than the defaults in command-service.yaml.
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--spring.config.name=command-service");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--logging.level.root=warn");
        context =
                new SpringApplicationBuilder(
                                CommandServiceApplication.class, TestTokens.Trust.class)
                        .run(arguments.toArray(String[]::new));
        events = new JdbcTemplate(database.owner());
    }

    /** Between the service and its database. */
    CuttingProxy wayToDatabase() {
        return wayToDatabase;
    }

    TestDatabase database() {
        return database;
    }

    String address() {
        return "http://localhost:" + port();
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** What the management port answers. */
    String management(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.management.port");
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }

    <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    /** How many events are recorded. */
    long events() {
        return Objects.requireNonNull(
                events.queryForObject("SELECT count(*) FROM event_store.event", Long.class));
    }

    /**
     * All that is recorded, in order: whoever sees the same list before and after, changed nothing.
     */
    List<String> log() {
        return events.queryForList(
                """
                SELECT position || ' ' || plan_id || ' ' || sequence || ' ' || event_type || ' ' || md5(payload)
                    || ' ' || md5(metadata)
                FROM event_store.event ORDER BY position
                """,
                String.class);
    }

    /** How far the log goes: whatever is recorded moves it. */
    String head() {
        return String.valueOf(
                events.queryForObject(
                        "SELECT count(*) || ' ' || coalesce(max(position), 0) FROM event_store.event",
                        String.class));
    }

    /** The hashes of the requests that a plan's events came of, in order. */
    List<String> requestHashes(String planId) {
        return events.queryForList(
                """
                SELECT convert_from(metadata, 'UTF8')::json ->> 'requestHash'
                FROM event_store.event WHERE plan_id = ? ORDER BY sequence
                """,
                String.class,
                planId);
    }

    /** The files that a plan's events stood in, in order: hash and name; null for none. */
    List<String> files(String planId) {
        return events.queryForList(
                """
                SELECT file ->> 'fileHash' || coalesce(' ' || (file ->> 'fileName'), '')
                FROM (
                    SELECT sequence, convert_from(metadata, 'UTF8')::json AS file
                    FROM event_store.event WHERE plan_id = ?) AS event
                ORDER BY sequence
                """,
                String.class,
                planId);
    }

    /** What is stored of a plan's events, in order. */
    List<String> payloads(String planId) {
        return events.queryForList(
                "SELECT convert_from(payload, 'UTF8') FROM event_store.event WHERE plan_id = ? ORDER BY sequence",
                String.class,
                planId);
    }
}
