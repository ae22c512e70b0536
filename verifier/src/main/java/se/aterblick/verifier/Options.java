package se.aterblick.verifier;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind the command: options, each with a value unless it is a switch, and files.
 */
final class Options {

    private static final Set<String> SWITCHES = Set.of("--once", "--submit");

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    Options(List<String> arguments, Set<String> known) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                files.add(argument);
                continue;
            }
            boolean hasValue = !SWITCHES.contains(argument);
            if (!known.contains(argument) || (hasValue && i + 1 == arguments.size())) {
                throw wrong("usage.option", argument);
            }
            values.computeIfAbsent(argument, a -> new ArrayList<>())
                    .add(hasValue ? arguments.get(++i) : "");
        }
    }

    List<String> files() {
        return files;
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** One value or several. */
    List<String> some(String option) {
        if (!has(option)) {
            throw wrong("usage.missing", option);
        }
        return all(option);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    @Nullable String optional(String option) {
        List<String> all = all(option);
        if (all.size() > 1) {
            throw wrong("usage.option", option);
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    String required(String option) {
        String value = optional(option);
        if (value == null) {
            throw wrong("usage.missing", option);
        }
        return value;
    }

    /** A duration such as {@code 60s}, {@code 5m} or {@code 1h}. */
    @Nullable Duration duration(String option) {
        String value = optional(option);
        try {
            return value == null ? null : Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw wrong("usage.option", option);
        }
    }
}
