package se.aterblick.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.SeriesChart;

/** Utveckling: one indicator over periods and years, with its targets, as charts and tables. */
@Pages
final class SeriesPage {

    static final String PATH = "/utveckling";

    /** What an interface tells of an indicator. */
    record Series(List<Item> items) {}

    record Item(
            int year,
            String name,
            @Nullable Period period,
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String target,
            @Nullable String unit) {}

    record Period(String code) {}

    /** What belongs on one chart: the same area, basis and unit. */
    record Line(@Nullable String serviceArea, @Nullable String basis, @Nullable String unit) {}

    /** A line, drawn. */
    record Drawn(Line line, Chart chart) {}

    @GetMapping(PATH + "/{key}")
    String series(
            ApiClient api,
            @PathVariable String key,
            @RequestParam String plan,
            @RequestParam(defaultValue = "false") boolean part,
            Locale language,
            Model model) {
        Series series =
                api.get(
                        Series.class,
                        "/follow-up/v1/indicators/{key}/series?plan={plan}",
                        key,
                        plan);
        model.addAttribute(
                "name", series.items().isEmpty() ? key : series.items().getLast().name());
        model.addAttribute("plan", api.get(PlanShown.class, "/follow-up/v1/plans/{plan}", plan));
        model.addAttribute("key", key);
        model.addAttribute("lines", lines(key, series, language));
        return part ? "series :: charts" : "series";
    }

    /** One chart for each line that has a value. */
    private static List<Drawn> lines(String key, Series series, Locale language) {
        Shown shown = new Shown(language);
        Map<Line, List<SeriesChart.Point>> lines = new LinkedHashMap<>();
        String name = key;
        for (Item item : series.items()) {
            if (item.period() != null && item.value() != null) {
                name = item.name();
                Line line = new Line(item.serviceArea(), item.basis(), item.unit());
                lines.computeIfAbsent(line, l -> new ArrayList<>())
                        .add(
                                new Measured(
                                                item.year(),
                                                item.period().code(),
                                                key,
                                                item.serviceArea(),
                                                item.basis(),
                                                item.value(),
                                                item.target())
                                        .point(shown));
            }
        }
        List<Drawn> drawn = new ArrayList<>();
        for (Map.Entry<Line, List<SeriesChart.Point>> line : lines.entrySet()) {
            String id = "series-" + drawn.size();
            String unit = shown.unit(line.getKey().unit());
            String titled = unit.isEmpty() ? name : "%s (%s)".formatted(name, unit);
            drawn.add(
                    new Drawn(
                            line.getKey(), SeriesChart.of(id, titled, line.getValue(), language)));
        }
        return drawn;
    }
}
