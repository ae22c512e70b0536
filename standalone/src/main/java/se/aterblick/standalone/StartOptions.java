package se.aterblick.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The command line: {@code --name=value} and {@code --name value}, the last one of a name wins.
 *
 * @param rebuild names of projections to rebuild, {@code all}, or nothing
 */
record StartOptions(
        int port, int managementPort, Path data, boolean samples, String rebuild, boolean help) {

    static final String HELP =
            """
            Återblick, standalone: both services, a real PostgreSQL and a demo OpenID provider in one process.

              --port=8080             where the two APIs and the demo provider listen
              --management-port=8081  where health and metrics listen
              --data=.data            the folder everything is kept in
              --no-samples            start without the sample plans
              --rebuild[=name,name]   make all projections, or these, again from the events
              --help                  this text
            """;

    private static final String REBUILD = "--rebuild";

    private static final StartOptions DEFAULT =
            new StartOptions(8080, 8081, Path.of(".data"), true, "", false);

    static StartOptions parse(String... args) {
        StartOptions options = DEFAULT;
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (name.equals(REBUILD)) {
                options = options.with(name, equals < 0 ? "all" : args[i].substring(equals + 1));
            } else if (!takesValue(name)) {
                options = options.with(args[i], "");
            } else if (equals >= 0) {
                options = options.with(name, args[i].substring(equals + 1));
            } else if (++i < args.length) {
                options = options.with(name, args[i]);
            } else {
                throw new StartupProblem(
                        "The option %s needs a value: see --help.".formatted(name));
            }
        }
        if (options.port == options.managementPort) {
            throw new StartupProblem("The options --port and --management-port must differ.");
        }
        return options;
    }

    private static boolean takesValue(String name) {
        return switch (name) {
            case "--port", "--management-port", "--data" -> true;
            default -> false;
        };
    }

    private StartOptions with(String name, String value) {
        return switch (name) {
            case "--port" ->
                    new StartOptions(
                            port(name, value), managementPort, data, samples, rebuild, help);
            case "--management-port" ->
                    new StartOptions(port, port(name, value), data, samples, rebuild, help);
            case "--data" ->
                    new StartOptions(port, managementPort, folder(value), samples, rebuild, help);
            case "--no-samples" ->
                    new StartOptions(port, managementPort, data, false, rebuild, help);
            case REBUILD ->
                    new StartOptions(port, managementPort, data, samples, projections(value), help);
            case "--help", "-h" ->
                    new StartOptions(port, managementPort, data, samples, rebuild, true);
            default -> throw new StartupProblem("Unknown option %s: see --help.".formatted(name));
        };
    }

    private static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Answered below, as any other number that is no port.
        }
        throw new StartupProblem(
                "The option %s needs a number from 1 to 65535, not '%s'.".formatted(name, value));
    }

    private static String projections(String value) {
        if (value.isBlank()) {
            throw new StartupProblem(
                    "The option --rebuild needs names of projections after the '=', or no '='.");
        }
        return value;
    }

    private static Path folder(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // Answered below, as any other text that is no path.
        }
        throw new StartupProblem("The option --data needs a folder, not '%s'.".formatted(value));
    }
}
