package se.aterblick.verifier;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.evidence.Request;
import se.aterblick.verifier.evidence.Verification;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.SigningKey;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.timestamp.TimeStamp;
import se.aterblick.verifier.verdict.Messages;
import se.aterblick.verifier.verdict.Problem;
import se.aterblick.verifier.verdict.Report;
import se.aterblick.verifier.witness.Witness;

/**
 * The commands {@code verify}, {@code witness} and {@code keygen}.
 *
 * <p>Exit codes: 0 all is well, 1 something is wrong, 2 it cannot be read or was asked for wrongly,
 * 3 nothing is wrong but something could not be checked.
 */
public final class Main {

    private static final int UNUSABLE = 2;

    private final List<String> arguments;
    private final Clock clock;
    private final PrintStream out;
    private final Messages messages;

    private Main(List<String> arguments, Clock clock, PrintStream out) {
        this.arguments = arguments;
        this.clock = clock;
        this.out = out;
        int language = arguments.indexOf("--lang");
        boolean given = language >= 0 && language + 1 < arguments.size();
        this.messages = Messages.in(given ? arguments.get(language + 1) : "sv");
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Clock.systemUTC(), out));
    }

    /** Runs a command and returns its exit code. */
    public static int run(List<String> arguments, Clock clock, PrintStream out)
            throws InterruptedException {
        return new Main(arguments, clock, out).run();
    }

    private int run() throws InterruptedException {
        if (arguments.contains("--help")) {
            out.println(messages.text("usage"));
            return 0;
        }
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "verify" -> verify();
                case "witness" -> witness();
                case "keygen" -> keygen();
                default -> throw wrong("usage.command");
            };
        } catch (Problem problem) {
            out.println(messages.text(problem.key(), problem.values()));
            out.println(messages.text("usage"));
        } catch (RuntimeException | OutOfMemoryError e) {
            out.println(messages.text("unexpected", List.of(e)));
        }
        return UNUSABLE;
    }

    private Options options(String... known) {
        return new Options(arguments.subList(1, arguments.size()), Set.of(known));
    }

    private int verify() {
        Options options =
                options("--key", "--witness", "--tsa", "--root", "--against", "--proof", "--lang");
        if (options.files().size() != 1) {
            throw wrong("usage.file");
        }
        Request request =
                new Request(
                        Path.of(options.files().getFirst()),
                        keys(options.some("--key"), VerifierKey.LOG),
                        keys(options.all("--witness"), VerifierKey.WITNESS),
                        options.all("--tsa").stream().flatMap(Main::certificates).toList(),
                        options.optional("--root"),
                        options.optional("--against"),
                        path(options.optional("--proof")));
        return Verification.run(request, new Report(messages, out));
    }

    private int witness() throws InterruptedException {
        Options options =
                options(
                        "--log",
                        "--log-key",
                        "--key",
                        "--state",
                        "--once",
                        "--interval",
                        "--submit",
                        "--lang");
        if (options.has("--once") == options.has("--interval")) {
            throw wrong("usage.missing", "--once | --interval");
        }
        return new Witness(
                        new LogClient(options.required("--log")),
                        keys(options.some("--log-key"), VerifierKey.LOG),
                        SigningKey.read(Path.of(options.required("--key"))),
                        options.has("--submit"),
                        clock,
                        messages,
                        out)
                .follow(Path.of(options.required("--state")), options.duration("--interval"));
    }

    private int keygen() {
        Options options = options("--name", "--out", "--lang");
        Path file = Path.of(options.required("--out"));
        out.println(SigningKey.generate(options.required("--name"), file));
        return 0;
    }

    private static List<VerifierKey> keys(List<String> given, int type) {
        return given.stream().flatMap(k -> VerifierKey.given(k, type).stream()).toList();
    }

    private static Stream<X509Certificate> certificates(String file) {
        try {
            return TimeStamp.certificates(Files.readAllBytes(Path.of(file))).stream();
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
    }

    private static @Nullable Path path(@Nullable String file) {
        return file == null ? null : Path.of(file);
    }
}
