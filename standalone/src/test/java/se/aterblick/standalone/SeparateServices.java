package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.standalone.provider.DemoProviderAlone;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * command-service and query-service in processes of their own, given what {@code
 * docker-compose.yml} gives them, on one PostgreSQL with the three roles, with an OpenID provider
 * in a third process; started once for all tests of this JVM.
 */
final class SeparateServices extends RunningSystem {

    private static final String COMPOSED_DATABASE = "jdbc:postgresql://postgres:5432/aterblick";
    private static final String MOUNTED_KEY = "/run/secrets/ledger-key";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final TestDatabase database;
    private final String issuer;
    private final Path ledgerKey;
    private final ServiceProcess command;
    private final ServiceProcess query;

    /** Launches both at once on a database without schemas: each migrates what it needs. */
    private SeparateServices(TestDatabase database, String issuer) throws IOException {
        this.database = database;
        this.issuer = issuer;
        this.ledgerKey =
                LedgerKeyFile.keptIn(Files.createTempDirectory("ledger").resolve("key.pem"));
        command = ServiceProcess.launch("command-service", environment("command-service"));
        query = ServiceProcess.launch("query-service", environment("query-service"));
    }

    /** The services, ready; the first call starts them. */
    static SeparateServices get() {
        return Started.INSTANCE;
    }

    ServiceProcess command() {
        return command;
    }

    ServiceProcess query() {
        return query;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    protected String addressOf(String path) {
        if (path.startsWith("/reporting/")) {
            return command.address();
        }
        return path.startsWith("/follow-up/") ? query.address() : issuer;
    }

    private Map<String, String> environment(String service) {
        Map<String, String> known = database.properties();
        Map<String, String> environment =
                ComposeFile.read()
                        .environment(
                                service,
                                Map.of(
                                        "ATERBLICK_ISSUER",
                                        issuer,
                                        "ATERBLICK_TOKEN_KEYS",
                                        issuer + "/oauth2/jwks",
                                        "ATERBLICK_OWNER_PASSWORD",
                                        known.get("aterblick.migration.datasource.password"),
                                        "ATERBLICK_COMMAND_PASSWORD",
                                        known.get("aterblick.command.datasource.password"),
                                        "ATERBLICK_QUERY_PASSWORD",
                                        known.get("aterblick.query.datasource.password"),
                                        "ATERBLICK_LEDGER_ORIGIN",
                                        "aterblick.example/separate"));
        assertThat(environment).containsValue(COMPOSED_DATABASE);
        environment.replaceAll((name, value) ->
                switch (value) {
                    case COMPOSED_DATABASE -> database.url();
                    case MOUNTED_KEY -> ledgerKey.toString();
                    default -> value;
                });
        return environment;
    }

    /** Records the samples over HTTP, in their order. */
    private void importSamples() throws IOException {
        Path samples = Path.of("..", "samples");
        for (JsonNode sample : yaml(samples.resolve("samples.yaml")).path("samples")) {
            Path plan = samples.resolve(sample.path("plan").asString());
            String adoption =
                    "/reporting/v1/plans/%s?originallyRecordedAt=%s"
                            .formatted(
                                    yaml(plan).path("planId").asString(),
                                    sample.path("originallyRecordedAt").asString());
            recorded("PUT", adoption, plan);
            if (sample.has("updates")) {
                Path updates = samples.resolve(sample.path("updates").asString());
                recorded("POST", "/reporting/v1/imports", updates);
            }
        }
    }

    private void recorded(String method, String path, Path file) throws IOException {
        String yaml = Files.readString(file);
        Answer answer =
                send(method, "demo-controller", path, yaml, "Content-Type", "application/yaml");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static JsonNode yaml(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }

    private static final class Started {
        static final SeparateServices INSTANCE = start();

        private static SeparateServices start() {
            try {
                int port = FreePorts.one();
                String issuer = "http://localhost:" + port;
                Path keys = Files.createTempDirectory("aterblick-provider");
                ChildJvm provider =
                        ChildJvm.run(
                                DemoProviderAlone.class,
                                "--server.port=" + port,
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                                "--aterblick.standalone.signing-key=" + keys.resolve("key.json"));
                ChildJvm.closeAtTheEnd(provider);
                ChildJvm.closeAtTheEnd(() -> FileSystemUtils.deleteRecursively(keys));
                SeparateServices services =
                        new SeparateServices(TestDatabase.createEmpty(), issuer);
                provider.awaitLine(line -> line.contains(DemoProviderAlone.READY));
                services.command.awaitReady();
                services.query.awaitReady();
                services.importSamples();
                return services;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
