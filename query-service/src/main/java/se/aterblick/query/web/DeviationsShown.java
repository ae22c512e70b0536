package se.aterblick.query.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.DeviationChart;
import se.aterblick.query.chart.Figure;

/** A budget deviation of an area; several make the chart that is in documents too. */
record DeviationsShown(String area, String deviation, String unit) {

    /** The chart, where there are several and all are in one unit. */
    static @Nullable Chart chart(List<DeviationsShown> areas, Locale language) {
        Shown shown = new Shown(language);
        List<String> units = areas.stream().map(DeviationsShown::unit).distinct().toList();
        List<DeviationChart.Bar> bars =
                areas.stream()
                        .map(area ->
                                new DeviationChart.Bar(
                                        area.area(),
                                        new Figure(
                                                new BigDecimal(area.deviation()),
                                                shown.decimal(area.deviation()))))
                        .toList();
        return units.size() == 1 && bars.size() > 1
                ? DeviationChart.of("deviations", shown.unit(units.getFirst()), bars, language)
                : null;
    }
}
