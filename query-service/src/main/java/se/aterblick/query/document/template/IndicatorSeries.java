package se.aterblick.query.document.template;

import static se.aterblick.query.document.template.Content.some;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.Figure;
import se.aterblick.query.chart.SeriesChart;
import se.aterblick.query.document.template.Measures.EarlierOutcome;
import se.aterblick.query.document.template.Measures.Indicator;
import se.aterblick.query.document.template.Measures.Outcome;

/**
 * How an indicator came out over the plan's periods, drawn as the pages draw it.
 *
 * @param caption which indicator, in which unit, on which basis and where
 */
record IndicatorSeries(String caption, Chart chart) {

    /** One period alone has no course. */
    private static final int FEWEST_POINTS = 2;

    /** What belongs on one chart: the same area, basis and unit. */
    private record Line(@Nullable String serviceArea, @Nullable String basis, String unit) {}

    static List<IndicatorSeries> of(
            List<Indicator> indicators, Content report, Words words, Written written) {
        List<IndicatorSeries> series = new ArrayList<>();
        for (Indicator indicator : indicators) {
            lines(indicator, report, written)
                    .forEach((line, points) -> {
                        if (points.size() >= FEWEST_POINTS) {
                            String id = "series-" + indicator.key() + "-" + series.size();
                            series.add(drawn(id, indicator, line, points, report, words));
                        }
                    });
        }
        return List.copyOf(series);
    }

    private static Map<Line, List<SeriesChart.Point>> lines(
            Indicator indicator, Content report, Written written) {
        Map<Line, List<SeriesChart.Point>> lines = new LinkedHashMap<>();
        for (EarlierOutcome earlier : some(indicator.earlierOutcomes())) {
            put(
                    lines,
                    new Line(
                            earlier.serviceArea(),
                            earlier.basis(),
                            unit(indicator, earlier.unit(), written)),
                    point(earlier.period(), earlier.value(), earlier.target(), report, written));
        }
        for (Outcome outcome : some(indicator.outcomes())) {
            @Nullable String target =
                    outcome.evaluation() == null ? null : outcome.evaluation().target();
            put(
                    lines,
                    new Line(
                            outcome.serviceArea(),
                            outcome.basis(),
                            unit(indicator, outcome.unit(), written)),
                    point(report.period().code(), outcome.value(), target, report, written));
        }
        return lines;
    }

    private static void put(
            Map<Line, List<SeriesChart.Point>> lines, Line line, SeriesChart.Point point) {
        if (point.outcome() != null) {
            lines.computeIfAbsent(line, l -> new ArrayList<>()).add(point);
        }
    }

    private static SeriesChart.Point point(
            String period,
            @Nullable String value,
            @Nullable String target,
            Content report,
            Written written) {
        return new SeriesChart.Point(
                period + " " + report.plan().year(),
                figure(value, written),
                figure(target, written));
    }

    private static @Nullable Figure figure(@Nullable String value, Written written) {
        @Nullable BigDecimal number = Written.number(value);
        return number == null ? null : new Figure(number, written.decimal(value));
    }

    private static String unit(Indicator indicator, @Nullable String own, Written written) {
        return written.unit(own == null ? indicator.unit() : own);
    }

    private static IndicatorSeries drawn(
            String id,
            Indicator indicator,
            Line line,
            List<SeriesChart.Point> points,
            Content report,
            Words words) {
        String titled =
                line.unit().isEmpty()
                        ? indicator.name()
                        : words.text("series.unit", indicator.name(), line.unit());
        String measured =
                line.basis() == null
                        ? titled
                        : words.text("series.basis", titled, words.text("basis." + line.basis()));
        return new IndicatorSeries(
                line.serviceArea() == null
                        ? measured
                        : words.text("series.area", measured, report.area(line.serviceArea())),
                SeriesChart.of(id, titled, points, words.language()));
    }
}
