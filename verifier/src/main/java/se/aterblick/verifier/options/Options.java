package se.aterblick.verifier.options;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind the command: options, each with a value unless it is a switch, and files.
 */
public record Options(Map<String, List<String>> values) {

    /** What files are kept under. */
    public static final String FILE = "<file>";

    /**
     * Reads what was typed.
     *
     * @param known the options, those with a value with {@code =} behind them, and {@link #FILE}
     */
    public static Options parse(List<String> arguments, String known) {
        Set<String> options = Set.of((known + " --lang=").split(" ", -1));
        Map<String, List<String>> values = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            String option = argument.startsWith("--") ? argument : FILE;
            boolean valued = options.contains(option + "=");
            boolean good = valued ? rest.hasNext() : options.contains(option);
            require("usage.option", good, argument);
            var given = values.computeIfAbsent(option, o -> new ArrayList<>());
            given.add(valued ? rest.next() : argument);
        }
        return new Options(values);
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }

    public List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** One value or several. */
    public List<String> some(String option) {
        require("usage.missing", has(option), option);
        return all(option);
    }

    public String required(String option) {
        require("usage.option", some(option).size() == 1, option);
        return all(option).getFirst();
    }

    public @Nullable String optional(String option) {
        return has(option) ? required(option) : null;
    }

    /** A duration such as {@code 60s}, {@code 5m} or {@code 1h}. */
    public @Nullable Duration duration(String option) {
        String value = optional(option);
        var iso = attempt("usage.option", option);
        return value == null ? null : iso.to(() -> Duration.parse("PT" + value));
    }
}
