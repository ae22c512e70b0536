package se.aterblick.query;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import se.aterblick.verifier.Main;

/** What a command of the verifier printed, and its exit code. */
record Told(int code, String text) {

    static Told by(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int code =
                    Main.run(
                            arguments,
                            Clock.systemUTC(),
                            new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Told(code, out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Told by(String... arguments) {
        return by(List.of(arguments));
    }

    /** The line of one check, by the first words of its name. */
    String line(String check) {
        return text.lines().filter(line -> line.contains(" " + check)).findFirst().orElse("");
    }
}
