package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import se.aterblick.eventstore.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * command-service and query-service in processes of their own, given what {@code
 * docker-compose.yml} gives them, on one PostgreSQL with the three roles, with an OpenID provider
 * in a third process; started once for all tests of this JVM.
 */
final class SeparateServices extends RunningSystem {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final TestDatabase database;
    private final String issuer;
    private final ServiceProcess command;
    private final ServiceProcess query;

    /** Launches both at once on a database without schemas: each migrates what it needs. */
    private SeparateServices(TestDatabase database, String issuer) throws IOException {
        this.database = database;
        this.issuer = issuer;
        ComposedEnvironment environment =
                ComposedEnvironment.on(database, issuer, "aterblick.example/separate");
        command = ServiceProcess.launch("command-service", environment.of("command-service"));
        query = ServiceProcess.launch("query-service", environment.of("query-service"));
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
        boolean read = Stream.of("/follow-up/", "/laget", "/sign-in/").anyMatch(path::startsWith);
        return read ? query.address() : issuer;
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
                ProviderProcess provider = ProviderProcess.launch(Map.of());
                SeparateServices services =
                        new SeparateServices(TestDatabase.createEmpty(), provider.issuer());
                provider.awaitReady();
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
