package se.aterblick.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Import;
import se.aterblick.command.CommandServiceConfiguration;
import se.aterblick.query.QueryServiceConfiguration;
import se.aterblick.standalone.database.DataFolder;
import se.aterblick.standalone.database.EmbeddedDatabase;
import se.aterblick.standalone.provider.DemoProviderConfiguration;

/**
 * Everything in one process: start PostgreSQL, then both services and the demo provider on one
 * port.
 */
@SpringBootConfiguration
// The services check tokens as they do in production, by the issuer; the provider must not lend
// them a laxer decoder.
@EnableAutoConfiguration(
        exclude = {
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            DataSourceAutoConfiguration.class
        })
@Import({
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class,
    DemoProviderConfiguration.class,
    SampleLoader.class,
    Welcome.class
})
public class Standalone {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
    private static final int COULD_NOT_START = 2;
    private static final String LEDGER_ORIGIN = "aterblick.example/demo";

    public static void main(String... args) {
        try {
            StartOptions options = StartOptions.parse(args);
            if (options.help()) {
                System.out.print(StartOptions.HELP);
            } else {
                start(options);
            }
        } catch (StartupProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(COULD_NOT_START);
        }
    }

    private static void start(StartOptions options) {
        Ports.requireFree(options.port(), "--port");
        Ports.requireFree(options.managementPort(), "--management-port");
        OrderlyShutdown shutdown = OrderlyShutdown.install();
        // The first lines are ours: PostgreSQL writes its own log.
        LoggingSystem.get(Standalone.class.getClassLoader()).setLogLevel("io.zonky", LogLevel.WARN);
        DataFolder folder = DataFolder.claim(options.data());
        shutdown.thenLeave(folder);
        long begin = System.nanoTime();
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        long started = System.nanoTime() - begin;
        SpringApplication application = new SpringApplication(Standalone.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(shutdown::first);
        try {
            application.run(properties(options, folder, database));
            LOG.info("PostgreSQL took {} ms of the start", TimeUnit.NANOSECONDS.toMillis(started));
        } catch (RuntimeException e) {
            // Spring has said why.
            System.exit(COULD_NOT_START);
        }
    }

    private static String[] properties(
            StartOptions options, DataFolder folder, EmbeddedDatabase database) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(options.port()));
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", Integer.toString(options.managementPort()));
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                "http://localhost:" + options.port());
        properties.put("aterblick.web.client-id", "aterblick-web");
        properties.putAll(database.owner().asProperties("aterblick.migration.datasource"));
        properties.putAll(database.command().asProperties("aterblick.command.datasource"));
        properties.putAll(database.query().asProperties("aterblick.query.datasource"));
        properties.put("aterblick.standalone.data", folder.root().toString());
        properties.put("aterblick.standalone.database-port", Integer.toString(database.port()));
        properties.putAll(database.reader().asProperties("aterblick.standalone.reader"));
        properties.put("aterblick.standalone.signing-key", folder.signingKey().toString());
        properties.put("aterblick.ledger.origin", LEDGER_ORIGIN);
        properties.put(
                "aterblick.ledger.key-file", LedgerKeyFile.keptIn(folder.ledgerKey()).toString());
        properties.put("aterblick.standalone.samples-note", folder.samplesNote().toString());
        properties.put("aterblick.standalone.samples", Boolean.toString(options.samples()));
        properties.put("aterblick.rebuild", options.rebuild());
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
