package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.http.caller.Role;
import se.aterblick.standalone.provider.DemoAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files say that {@code docker compose} is given: one with the other, and with the code.
 */
class ComposedSystemTests {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final Pattern UPSTREAM = Pattern.compile("server ([\\w-]+):(\\d+);");

    @Test
    void mountsWhatThereIs() {
        assertThat(COMPOSE.mounts())
                .filteredOn(path -> !path.toString().contains("target"))
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void hasAnExampleOfEveryVariable() throws IOException {
        Set<String> exampled =
                Files.readAllLines(DOCKER.resolve("example.env")).stream()
                        .map(line -> line.startsWith("#") ? line.substring(1) : line)
                        .filter(line -> line.matches("[A-Z_]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .collect(Collectors.toSet());

        assertThat(exampled).isEqualTo(ComposeFile.variables());
    }

    @Test
    void sendsToServicesThatThereAre() throws IOException {
        Map<String, String> upstreams =
                UPSTREAM.matcher(Files.readString(DOCKER.resolve("nginx/aterblick.conf")))
                        .results()
                        .collect(
                                Collectors.toMap(
                                        found -> found.group(1),
                                        found -> found.group(2),
                                        (reads, pages) -> reads));

        assertThat(upstreams.keySet())
                .containsExactlyInAnyOrder(
                        "command-service",
                        "command-service-2",
                        "query-service",
                        "query-service-2",
                        "keycloak");
        upstreams.forEach((service, port) ->
                assertThat(variables(service).getOrDefault("SERVER_PORT", "8080")).isEqualTo(port));
        assertThat(COMPOSE.services().keySet().stream().map(Object::toString))
                .containsAll(upstreams.keySet());
    }

    @Test
    void startsAxonServerOnlyWhereItIsAskedFor() {
        assertThat(((Map<?, ?>) COMPOSE.services().get("axonserver")).get("profiles"))
                .isEqualTo(List.of("axonserver"));
        assertThat(variables("command-service")).containsEntry("SPRING_PROFILES_ACTIVE", "");
        assertThat(COMPOSE.environment("query-service", given("COMPOSE_PROFILES", "axonserver")))
                .containsEntry("SPRING_PROFILES_ACTIVE", "axonserver")
                .containsEntry("ATERBLICK_AXONSERVER_SERVERS", "axonserver:8124");
    }

    @Test
    void hasTheDemoAccountsWithTheirRolesAndReach() throws IOException {
        JsonNode realm =
                new JsonMapper().readTree(Files.readString(DOCKER.resolve("keycloak/realm.json")));
        assertThat(texts(realm.path("roles").path("realm"), "name"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
        assertThat(texts(realm.path("clients").path(0).path("protocolMappers"), "name"))
                .containsExactlyInAnyOrder("roles", "committees", "serviceAreas");
        assertThat(texts(realm.path("users"), "username"))
                .isEqualTo(DemoAccount.ALL.stream().map(DemoAccount::login).toList());
        for (DemoAccount account : DemoAccount.ALL) {
            JsonNode user = user(realm, account.login());
            assertThat(list(user.path("realmRoles"))).containsExactly(account.role());
            assertThat(list(user.path("attributes").path("committees")))
                    .isEqualTo(account.committees());
            assertThat(list(user.path("attributes").path("serviceAreas")))
                    .isEqualTo(account.serviceAreas());
            assertThat(user.has("firstName") || user.has("lastName") || user.has("email"))
                    .isFalse();
        }
        assertThat(
                        variables("query-service")
                                .get("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI"))
                .endsWith("/auth/realms/" + realm.path("realm").asString());
    }

    /** A library that is declared for tests as well is easily left out of the jar. */
    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void hasWhatTheConnectorToAxonServerNeedsInTheJar(String service) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", service, "target"))) {
            Path jar =
                    files.filter(file -> file.toString().endsWith("-exec.jar"))
                            .findFirst()
                            .orElseThrow();
            try (JarFile content = new JarFile(jar.toFile())) {
                assertThat(content.stream().map(JarEntry::getName))
                        .anyMatch(name -> name.startsWith("BOOT-INF/lib/axon-server-connector-"))
                        .anyMatch(name -> name.startsWith("BOOT-INF/lib/grpc-netty-shaded-"))
                        .anyMatch(name -> name.startsWith("BOOT-INF/lib/guava-"))
                        .anyMatch(name -> name.startsWith("BOOT-INF/lib/failureaccess-"));
            }
        }
    }

    private static Map<String, String> variables(String service) {
        Object environment = ((Map<?, ?>) COMPOSE.services().get(service)).get("environment");
        return environment == null ? Map.of() : COMPOSE.environment(service, given("-", "-"));
    }

    private static Map<String, String> given(String name, String value) {
        return Map.of(
                "ATERBLICK_OWNER_PASSWORD",
                "o",
                "ATERBLICK_COMMAND_PASSWORD",
                "c",
                "ATERBLICK_QUERY_PASSWORD",
                "q",
                "ATERBLICK_LEDGER_ORIGIN",
                "example.org/log",
                name,
                value);
    }

    private static JsonNode user(JsonNode realm, String login) {
        return realm.path("users")
                .valueStream()
                .filter(user -> user.path("username").asString().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(node -> node.path(field).asString()).toList();
    }

    private static List<String> list(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
