package se.aterblick.benchmarks.peer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** This project beside what one would pick instead. */
public final class PeerBenchmark {

    /** What can be said after {@code peers}. */
    public static final String OPTIONS =
            "tiny|small|full [append] [report] [only=part of a name,…] [json=file]";

    private PeerBenchmark() {}

    /** Compares appends and reports, or one of them, and prints the figures and their ratios. */
    public static void run(List<String> options) throws Exception {
        Scale scale = Scale.of(options.isEmpty() ? "small" : options.getFirst());
        boolean all = !options.contains("append") && !options.contains("report");
        Predicate<String> wanted = wanted(value(options, "only"));
        Results results = new Results();
        if (all || options.contains("append")) {
            new AppendComparison(scale, results).run(wanted);
        }
        if (all || options.contains("report")) {
            new ReportComparison(scale, results).run(wanted);
        }
        results.print();
        Optional<String> file = value(options, "json");
        if (file.isPresent()) {
            results.write(Path.of(file.get()), about(options));
        }
    }

    private static Predicate<String> wanted(Optional<String> only) {
        return name ->
                only.map(parts ->
                                List.of(parts.split(",", -1)).stream()
                                        .anyMatch(part ->
                                                name.toLowerCase(Locale.ROOT)
                                                        .contains(part.toLowerCase(Locale.ROOT))))
                        .orElse(true);
    }

    private static Optional<String> value(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    private static Map<String, Object> about(List<String> options) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("command", "peers " + String.join(" ", options));
        about.put("when", Instant.now().toString());
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("java", Runtime.version().toString());
        return about;
    }
}
