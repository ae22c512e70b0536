package se.aterblick.standalone;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import se.aterblick.verifier.Main;

/** What a command of the verifier printed, and its exit code. */
record Told(int code, String text) {

    static Told by(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int code =
                    Main.run(
                            List.of(arguments),
                            Clock.systemUTC(),
                            new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Told(code, out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
