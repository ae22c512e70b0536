package se.aterblick.query.document.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.CompletenessChart;
import se.aterblick.query.chart.DeviationChart;
import se.aterblick.query.chart.Figure;
import se.aterblick.query.chart.SeriesChart;
import se.aterblick.query.document.template.Measures.Volume;
import se.aterblick.query.document.template.Measures.VolumeFigure;

/** The charts that a report's own figures give. */
final class PageCharts {

    /** A line needs some points to say more than its figures do. */
    private static final int FEWEST_POINTS = 3;

    private final Content report;
    private final Words words;
    private final Written written;

    PageCharts(Content report, Words words, Written written) {
        this.report = report;
        this.words = words;
        this.written = written;
    }

    /** What the plan has and what of it the report tells; nothing if the plan has nothing. */
    @Nullable Chart completeness() {
        List<CompletenessChart.Bar> bars = new ArrayList<>();
        add(
                bars,
                "counted.indicators",
                Content.some(report.indicators()).stream()
                        .filter(i -> i.withdrawn() == null)
                        .toList(),
                indicator -> !Content.some(indicator.outcomes()).isEmpty());
        add(
                bars,
                "counted.work",
                report.work()
                        .flatMap(Content.WorkItem::withAllBelow)
                        .filter(item -> item.withdrawn() == null)
                        .toList(),
                item -> !Content.some(item.statuses()).isEmpty());
        add(
                bars,
                "counted.volumes",
                Content.some(report.volumeFigures()),
                figure -> !Content.some(figure.figures()).isEmpty());
        add(
                bars,
                "counted.controls",
                Content.some(report.internalControl()),
                control -> !Content.some(control.results()).isEmpty());
        return bars.isEmpty() ? null : CompletenessChart.of("completeness", bars, words.language());
    }

    private <T> void add(
            List<CompletenessChart.Bar> bars, String name, List<T> due, Predicate<T> reported) {
        if (!due.isEmpty()) {
            bars.add(
                    new CompletenessChart.Bar(
                            words.text(name),
                            (int) due.stream().filter(reported).count(),
                            due.size()));
        }
    }

    /**
     * One chart for each unit of money that deviations are reported in; sums and the like stand in
     * the table, not among the areas.
     */
    List<Chart> deviations() {
        Map<String, List<DeviationChart.Bar>> bars = new LinkedHashMap<>();
        for (Economy.BudgetLine line : Content.some(report.budgetLines())) {
            for (Economy.Deviation deviation : Content.some(line.deviations())) {
                Figure figure = figure(deviation.deviation(), null);
                if (figure != null && line.serviceArea() != null) {
                    bars.computeIfAbsent(written.unit(deviation.unit()), unit -> new ArrayList<>())
                            .add(new DeviationChart.Bar(line.name(), figure));
                }
            }
        }
        return bars.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry ->
                        DeviationChart.of(
                                "deviations-" + entry.getKey(),
                                entry.getKey(),
                                entry.getValue(),
                                words.language()))
                .toList();
    }

    /** Volume figures that are told with those of earlier years. */
    List<Chart> volumes() {
        List<Chart> charts = new ArrayList<>();
        for (VolumeFigure figure : Content.some(report.volumeFigures())) {
            for (Volume volume : Content.some(figure.figures())) {
                List<SeriesChart.Point> points = points(figure, volume);
                if (points.size() >= FEWEST_POINTS) {
                    charts.add(
                            SeriesChart.of(
                                    "volume-" + charts.size(),
                                    name(figure, volume),
                                    points,
                                    words.language()));
                }
            }
        }
        return charts;
    }

    private String name(VolumeFigure figure, Volume volume) {
        return volume.serviceArea() == null
                ? figure.name()
                : figure.name() + " – " + report.area(volume.serviceArea());
    }

    private List<SeriesChart.Point> points(VolumeFigure figure, Volume volume) {
        String unit = volume.unit() == null ? figure.unit() : volume.unit();
        List<SeriesChart.Point> points = new ArrayList<>();
        Content.some(volume.comparisons()).stream()
                .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                .map(year ->
                        new SeriesChart.Point(
                                String.valueOf(year.year()), figure(year.value(), unit), null))
                .forEach(points::add);
        points.add(
                new SeriesChart.Point(
                        String.valueOf(report.plan().year()), figure(volume.value(), unit), null));
        return points.stream().filter(point -> point.outcome() != null).toList();
    }

    private @Nullable Figure figure(@Nullable String value, @Nullable String unit) {
        BigDecimal number = Written.number(value);
        return number == null ? null : new Figure(number, written.measure(value, unit));
    }
}
