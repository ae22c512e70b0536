package se.aterblick.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Figures of one run by measure and contender. */
final class Results {

    /**
     * What is measured.
     *
     * @param moreIsBetter a rate, not a time or a size
     */
    record Measure(String name, String unit, boolean moreIsBetter) {

        @Override
        public String toString() {
            return name + ", " + unit;
        }
    }

    private final Map<Measure, Map<String, Double>> figures = new LinkedHashMap<>();
    private final List<String> contenders = new ArrayList<>();

    void add(Measure measure, String contender, double value) {
        figures.computeIfAbsent(measure, m -> new LinkedHashMap<>()).put(contender, value);
        if (!contenders.contains(contender)) {
            contenders.add(contender);
        }
    }

    /** A figure; not a number if it was not seen. */
    double of(String measure, String contender) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(measure))
                .map(entry -> entry.getValue().getOrDefault(contender, Double.NaN))
                .findFirst()
                .orElse(Double.NaN);
    }

    void print() {
        System.out.println("\n" + table(false));
        System.out.println(
                "How many times better " + Ours.NAME + " is (below 1: worse)\n\n" + table(true));
    }

    private String table(boolean ratios) {
        StringBuilder table = new StringBuilder("| |");
        contenders.forEach(contender -> table.append(" ").append(contender).append(" |"));
        table.append("\n|---|").append("---|".repeat(contenders.size())).append("\n");
        figures.forEach((measure, values) -> {
            table.append("| ").append(measure).append(" |");
            for (String contender : contenders) {
                table.append(" ").append(cell(measure, values, contender, ratios)).append(" |");
            }
            table.append("\n");
        });
        return table.toString();
    }

    private static String cell(
            Measure measure, Map<String, Double> values, String contender, boolean ratio) {
        @Nullable Double value = values.get(contender);
        @Nullable Double ours = values.get(Ours.NAME);
        if (value == null || ours == null) {
            return "";
        }
        double shown = ratio ? (measure.moreIsBetter() ? ours / value : value / ours) : value;
        String format = shown >= 100 ? "%,.0f" : shown >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, shown);
    }

    /** Everything, with the machine it was seen on. */
    void write(Path file, Map<String, Object> about) throws IOException {
        List<Map<String, Object>> rows =
                figures.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().entrySet().stream()
                                        .map(figure -> row(entry.getKey(), figure)))
                        .collect(Collectors.toList());
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("figures", rows);
        Files.writeString(
                file,
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(all)
                        + "\n");
    }

    private static Map<String, Object> row(Measure measure, Map.Entry<String, Double> figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("measure", measure.name());
        row.put("unit", measure.unit());
        row.put("contender", figure.getKey());
        row.put("value", figure.getValue());
        return row;
    }
}
