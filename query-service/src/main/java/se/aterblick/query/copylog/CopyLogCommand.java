package se.aterblick.query.copylog;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.LogTarget;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresLogTarget;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerLog;
import se.aterblick.eventstore.axonserver.AxonServerLogTarget;
import se.aterblick.eventstore.axonserver.AxonServerSettings;

/** The command {@code copy-log}: {@code docs/operations.md} says how to use it. */
public final class CopyLogCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "copy-log";

    private static final String USAGE =
            """
            copy-log --from=<log> --to=<log> --origin=<name of the log in its ledger>
              a log: jdbc:postgresql://host:port/database  (user and password in COPY_LOG_USERNAME, COPY_LOG_PASSWORD)
                 or: axonserver://host:port/context         (access token, if any, in COPY_LOG_TOKEN)
            """;

    private static final long EVENTS_BETWEEN_NEWS = 10_000;
    private static final int WRONG_USE = 2;

    private CopyLogCommand() {}

    /**
     * Runs it.
     *
     * @return the exit code: 0 if both logs are the same now, 1 if not, 2 for wrong arguments
     */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        Optional<String> from = option(arguments, "--from=");
        Optional<String> to = option(arguments, "--to=");
        Optional<String> origin = option(arguments, "--origin=");
        if (from.isEmpty() || to.isEmpty() || origin.isEmpty()) {
            out.print(USAGE);
            return WRONG_USE;
        }
        try (Place source = Place.at(from.get(), environment);
                Place target = Place.at(to.get(), environment)) {
            CopyLog.Result result =
                    new CopyLog(source.log(), target.log(), target.target(), origin.get())
                            .run(position -> tell(position, out));
            out.printf(
                    "%d events, %d of them copied now; every leaf is the same; root %s%n",
                    result.events(), result.copied(), result.root());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            out.println("not copied: " + e.getMessage());
            return 1;
        }
    }

    private static void tell(long position, PrintStream out) {
        if (position % EVENTS_BETWEEN_NEWS == 0) {
            out.println(position + " events");
        }
    }

    private static Optional<String> option(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    /** A log and the connection to it. */
    private record Place(EventLog log, LogTarget target, AutoCloseable connection)
            implements AutoCloseable {

        static Place at(String address, Map<String, String> environment)
                throws InterruptedException {
            URI uri = URI.create(address);
            if ("axonserver".equals(uri.getScheme())) {
                return axonServer(uri, environment.get("COPY_LOG_TOKEN"));
            }
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(address);
            database.setUsername(environment.get("COPY_LOG_USERNAME"));
            database.setPassword(environment.get("COPY_LOG_PASSWORD"));
            database.setMaximumPoolSize(2);
            return new Place(
                    new PostgresEventLog(database), new PostgresLogTarget(database), database);
        }

        private static Place axonServer(URI address, @Nullable String token)
                throws InterruptedException {
            String path = address.getPath();
            AxonServer server =
                    AxonServer.at(
                            new AxonServerSettings(
                                    address.getAuthority(),
                                    path == null || path.length() < 2
                                            ? "default"
                                            : path.substring(1),
                                    "aterblick-copy-log",
                                    token,
                                    null));
            server.awaitConnection();
            return new Place(new AxonServerLog(server), new AxonServerLogTarget(server), server);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
