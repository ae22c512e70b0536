package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.aterblick.eventstore.TestDatabase;

/**
 * What {@code docker-compose.yml} puts into the environment of the services, for processes of this
 * machine: with this database, this provider and a ledger key of its own.
 */
public record ComposedEnvironment(
        TestDatabase database, String issuer, String ledgerOrigin, Path ledgerKey) {

    private static final String COMPOSED_DATABASE = "jdbc:postgresql://postgres:5432/aterblick";
    private static final String MOUNTED_KEY = "/run/secrets/ledger-key";

    public static ComposedEnvironment on(TestDatabase database, String issuer, String ledgerOrigin)
            throws IOException {
        Path key = Files.createTempDirectory("ledger").resolve("key.pem");
        return new ComposedEnvironment(database, issuer, ledgerOrigin, LedgerKeyFile.keptIn(key));
    }

    public Map<String, String> of(String service) {
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
                                        "ATERBLICK_DISCOVERY",
                                        issuer,
                                        "ATERBLICK_OWNER_PASSWORD",
                                        known.get("aterblick.migration.datasource.password"),
                                        "ATERBLICK_COMMAND_PASSWORD",
                                        known.get("aterblick.command.datasource.password"),
                                        "ATERBLICK_QUERY_PASSWORD",
                                        known.get("aterblick.query.datasource.password"),
                                        "ATERBLICK_LEDGER_ORIGIN",
                                        ledgerOrigin));
        assertThat(environment).containsValue(COMPOSED_DATABASE);
        environment.replaceAll((name, value) ->
                switch (value) {
                    case COMPOSED_DATABASE -> database.url();
                    case MOUNTED_KEY -> ledgerKey.toString();
                    default -> value;
                });
        return environment;
    }
}
