package se.aterblick.query.chart;

import java.awt.Paint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Budget deviations by area as bars: a surplus is filled, a deficit is hollow. */
public final class DeviationChart {

    private static final int WIDTH = 640;
    private static final int ROW = 26;

    /** The deviation of an area. */
    public record Bar(String area, Figure deviation) {}

    private DeviationChart() {}

    /**
     * Draws the deviations in the order they are given in.
     *
     * @param id begins the ids within the drawing
     * @param unit that of every figure
     */
    public static Chart of(String id, String unit, List<Bar> bars, Locale language) {
        ChartWords words = new ChartWords(language);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            data.addValue(bars.get(i).deviation().value(), unit, new Place(i, bars.get(i).area()));
        }
        String summary = summary(bars, unit, words);
        return new Chart(
                Drawing.of(
                        CategoryPlots.of(
                                data, new Bars(bars), PlotOrientation.HORIZONTAL, words.numbers()),
                        id,
                        summary,
                        WIDTH,
                        ROW * bars.size() + 40),
                summary,
                List.of(words.text("area"), words.text("deviation", unit)),
                bars.stream().map(bar -> List.of(bar.area(), bar.deviation().text())).toList());
    }

    private static String summary(List<Bar> bars, String unit, ChartWords words) {
        String deficits = named(bars.stream().filter(bar -> sign(bar) < 0));
        String surpluses = named(bars.stream().filter(bar -> sign(bar) > 0));
        return Stream.of(
                        words.text("deviations.summary", unit),
                        surpluses.isEmpty() ? "" : words.text("deviations.surplus", surpluses),
                        deficits.isEmpty() ? "" : words.text("deviations.deficit", deficits))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String named(Stream<Bar> bars) {
        return bars.map(bar -> bar.area() + " " + bar.deviation().text())
                .collect(Collectors.joining("; "));
    }

    private static int sign(Bar bar) {
        return bar.deviation().value().compareTo(BigDecimal.ZERO);
    }

    private static final class Bars extends BarRenderer {

        private final transient List<Bar> bars;

        Bars(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultOutlinePaint(Ink.FILL);
            setDefaultOutlineStroke(Ink.LINE);
            setMaximumBarWidth(0.5);
            setItemMargin(0);
            setItemLabelInsets(new RectangleInsets(5, 5, 5, 5));
            setDefaultItemLabelFont(ChartFont.of(11));
            setDefaultItemLabelPaint(Ink.TEXT);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelGenerator(
                    new Labels((row, column) -> bars.get(column).deviation().text()));
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
            setDefaultNegativeItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return sign(bars.get(column)) < 0 ? Ink.PAPER : Ink.FILL;
        }
    }
}
