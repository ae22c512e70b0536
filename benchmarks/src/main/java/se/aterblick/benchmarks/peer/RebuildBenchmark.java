package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.query.QueryServiceApplication;

/**
 * A query service on a store that is full: first its processors fill all projections, as a replay
 * does, then every projection is rebuilt.
 */
public final class RebuildBenchmark {

    private static final double SECOND = 1e9;
    private static final long LOOK_MILLIS = 50;

    private static final String FOLLOWING =
            """
            SELECT count(*) FROM (SELECT processor FROM follow_up.reached GROUP BY processor
                HAVING sum(sequence + 1) = ?) AS done
            """;
    private static final String REBUILT =
            """
            SELECT projection || ': ' || state || ', ' || coalesce(reason, round(head
                / extract(epoch FROM finished_at - started_at))::text || ' events a second')
            FROM follow_up.rebuild ORDER BY projection
            """;
    private static final int PROCESSORS = 4;

    private final JdbcTemplate jdbc;
    private final List<String> arguments = new ArrayList<>();

    private RebuildBenchmark(BenchmarkDatabase database, HikariDataSource query, Path key) {
        this.jdbc = new JdbcTemplate(query);
        arguments.add("--spring.config.name=query-service");
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--logging.level.root=warn");
        arguments.add("--logging.level.se.aterblick.query.rebuild=info");
        arguments.add(
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none");
        arguments.add("--aterblick.query.datasource.url=" + database.url());
        arguments.add("--aterblick.query.datasource.username=aterblick_query");
        arguments.add("--aterblick.query.datasource.password=" + BenchmarkDatabase.PASSWORD);
        arguments.add("--aterblick.ledger.origin=aterblick.example/benchmark");
        arguments.add("--aterblick.ledger.key-file=" + key);
    }

    /**
     * Runs and prints.
     *
     * @param plans of 1,500 updates each
     */
    public static void run(int plans) throws Exception {
        Workload workload = new Workload(plans, Scale.ROUNDS);
        long events = workload.updates() + (long) plans;
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                OwnSchema log = OwnSchema.existing(database, "event_store", 2);
                HikariDataSource query = database.connect("query", 1)) {
            database.admin().execute("GRANT CREATE ON DATABASE aterblick TO aterblick_query");
            log.copy(OurHistory.COLUMNS, new OurHistory(workload).rows(), Function.identity());
            database.admin().execute("ANALYZE");
            RebuildBenchmark benchmark = new RebuildBenchmark(database, query, key());
            double followed = benchmark.follow(events);
            double rebuilt = benchmark.rebuild();
            benchmark.jdbc.queryForList(REBUILT, String.class).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "%d events | processors %.0f/s | rebuild of all %.0f/s | ratio %.1f%n",
                    events,
                    events / followed,
                    events / rebuilt,
                    followed / rebuilt);
        }
    }

    /** Seconds until every processor has seen all events; the ledger grows meanwhile. */
    private double follow(long events) throws InterruptedException {
        return seconds(() -> {
            Integer done = jdbc.queryForObject(FOLLOWING, Integer.class, events);
            return done != null && done == PROCESSORS;
        });
    }

    /** Seconds from the start of the first rebuild to the end of the last. */
    private double rebuild() throws InterruptedException {
        arguments.add("--aterblick.rebuild=all");
        seconds(() ->
                Boolean.TRUE.equals(
                        jdbc.queryForObject(
                                "SELECT count(*) > 0 AND bool_and(state <> 'RUNNING') FROM follow_up.rebuild",
                                Boolean.class)));
        Double seconds =
                jdbc.queryForObject(
                        "SELECT extract(epoch FROM max(finished_at) - min(started_at)) FROM follow_up.rebuild",
                        Double.class);
        return seconds == null ? Double.NaN : seconds;
    }

    private double seconds(BooleanSupplier done) throws InterruptedException {
        try (ConfigurableApplicationContext service =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .run(arguments.toArray(String[]::new))) {
            long begin = System.nanoTime();
            while (service.isRunning() && !done.getAsBoolean()) {
                Thread.sleep(LOOK_MILLIS);
            }
            return (System.nanoTime() - begin) / SECOND;
        }
    }

    private static Path key() throws IOException, GeneralSecurityException {
        byte[] key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        Path file = Files.createTempFile("ledger", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
