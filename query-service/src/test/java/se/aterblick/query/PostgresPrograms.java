package se.aterblick.query;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own client programs, from the folder that {@code -Daterblick.test.pg-bin} names or
 * from the PATH; the PostgreSQL that tests run on comes without them.
 */
record PostgresPrograms(Path folder) {

    private static final int OLDEST = 18;
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** Those that are new enough for the server. */
    static Optional<PostgresPrograms> found() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("aterblick.test.pg-bin")),
                        Stream.of(path.split(File.pathSeparator)))
                .map(folder -> new PostgresPrograms(Path.of(folder)))
                .filter(programs -> programs.version("pg_dump") >= OLDEST)
                .filter(programs -> programs.version("pg_restore") >= OLDEST)
                .findFirst();
    }

    /** Runs one; what it prints counts only if it fails. */
    String run(String program, String... arguments) {
        try {
            List<String> command =
                    Stream.concat(
                                    Stream.of(folder.resolve(program).toString()),
                                    Stream.of(arguments))
                            .toList();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(program + ": " + printed);
            }
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(program + " does not run", e);
        }
    }

    private int version(String program) {
        if (!folder.resolve(program).toFile().canExecute()) {
            return 0;
        }
        try {
            Matcher version = VERSION.matcher(run(program, "--version"));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (AssertionError notInstalled) {
            return 0;
        }
    }
}
