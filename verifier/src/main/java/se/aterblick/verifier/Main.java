package se.aterblick.verifier;

import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import se.aterblick.verifier.evidence.Verification;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.SigningKey;
import se.aterblick.verifier.log.VerifierKey;
import se.aterblick.verifier.options.Options;
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

    private static final String VERIFY =
            "<file> --key= --witness= --tsa= --root= --against= --proof=";
    private static final String WITNESS =
            "--log= --log-key= --key= --state= --once --interval= --submit";
    private static final String KEYGEN = "--name= --out=";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Clock.systemUTC(), out));
    }

    /** Runs a command and returns its exit code. */
    public static int run(List<String> arguments, Clock clock, PrintStream out)
            throws InterruptedException {
        int language = arguments.indexOf("--lang") + 1;
        boolean given = language > 0 && language < arguments.size();
        Messages messages = Messages.in(given ? arguments.get(language) : "sv", out);
        if (arguments.contains("--help")) {
            messages.say("usage");
            return 0;
        }
        try {
            List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "verify" ->
                        Verification.run(Options.parse(rest, VERIFY), new Report(messages));
                case "witness" -> witness(Options.parse(rest, WITNESS), clock, messages);
                case "keygen" -> keygen(Options.parse(rest, KEYGEN), out);
                default -> throw wrong("usage.command");
            };
        } catch (Problem problem) {
            out.println(messages.text(problem.finding()));
            messages.say("usage");
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            messages.say("unexpected", e);
        }
        return UNUSABLE;
    }

    private static int witness(Options options, Clock clock, Messages messages)
            throws IOException, InterruptedException {
        boolean one = options.has("--once") != options.has("--interval");
        require("usage.missing", one, "--once | --interval");
        List<VerifierKey> logKeys = VerifierKey.given(options.some("--log-key"), VerifierKey.LOG);
        LogClient log = new LogClient(options.required("--log"), logKeys);
        SigningKey key = SigningKey.read(Path.of(options.required("--key")));
        boolean submits = options.has("--submit");
        Witness witness = new Witness(log, key, submits, clock, messages);
        return witness.follow(Path.of(options.required("--state")), options.duration("--interval"));
    }

    private static int keygen(Options options, PrintStream out) {
        Path file = Path.of(options.required("--out"));
        out.println(SigningKey.generate(options.required("--name"), file));
        return 0;
    }
}
