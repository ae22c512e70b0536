package se.aterblick.query.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.Figure;
import se.aterblick.query.chart.SeriesChart;

/** An outcome of an indicator in a period of some year, as lists tell it, for charts. */
record Measured(
        int year,
        String period,
        String indicator,
        @Nullable String serviceArea,
        @Nullable String basis,
        @Nullable String value,
        @Nullable String target) {

    /** As a point of a chart, in figures of a language. */
    SeriesChart.Point point(Shown shown) {
        return new SeriesChart.Point(
                period + " " + year, figure(value, shown), figure(target, shown));
    }

    /**
     * The course of one indicator as a small line; null if there are no two points.
     *
     * @param all in the order of time
     */
    static @Nullable Chart line(
            List<Measured> all, PlanShown.Indicator indicator, String id, Locale language) {
        Shown shown = new Shown(language);
        String basis = indicator.allowedBases().getFirst();
        List<SeriesChart.Point> points =
                all.stream()
                        .filter(outcome -> outcome.indicator().equals(indicator.key()))
                        .filter(outcome -> outcome.serviceArea() == null)
                        .filter(outcome -> Objects.equals(outcome.basis(), basis))
                        .filter(outcome -> outcome.value() != null)
                        .map(outcome -> outcome.point(shown))
                        .toList();
        return points.size() < 2 ? null : SeriesChart.line(id, indicator.name(), points, language);
    }

    private static @Nullable Figure figure(@Nullable String value, Shown shown) {
        return value == null ? null : new Figure(new BigDecimal(value), shown.decimal(value));
    }
}
