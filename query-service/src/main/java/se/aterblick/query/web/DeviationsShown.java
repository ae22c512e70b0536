package se.aterblick.query.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.chart.DeviationChart;
import se.aterblick.query.chart.Figure;

/** The chart of a report's budget deviations by area: the one that is in its document. */
final class DeviationsShown {

    private DeviationsShown() {}

    /** The chart, where areas have deviations in one and the same unit. */
    static @Nullable Chart of(ReportShown report, Locale language) {
        Shown shown = new Shown(language);
        List<ReportShown.BudgetLine> areas =
                Objects.requireNonNull(report.budgetLines()).stream()
                        .filter(line -> line.serviceArea() != null)
                        .toList();
        List<String> units =
                areas.stream()
                        .flatMap(line -> Objects.requireNonNull(line.deviations()).stream())
                        .map(ReportShown.Deviation::unit)
                        .distinct()
                        .toList();
        List<DeviationChart.Bar> bars =
                areas.stream()
                        .flatMap(line ->
                                Objects.requireNonNull(line.deviations()).stream()
                                        .map(d -> bar(line.name(), d.deviation(), shown)))
                        .toList();
        return units.size() == 1 && bars.size() > 1
                ? DeviationChart.of("deviations", shown.unit(units.getFirst()), bars, language)
                : null;
    }

    private static DeviationChart.Bar bar(String area, String deviation, Shown shown) {
        return new DeviationChart.Bar(
                area, new Figure(new BigDecimal(deviation), shown.decimal(deviation)));
    }
}
