package se.aterblick.query.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * An indicator or volume figure over periods: outcomes as filled dots on a line, targets as squares
 * on a dashed one.
 */
public final class SeriesChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LINE_WIDTH = 160;
    private static final int LINE_HEIGHT = 36;
    private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape SQUARE = new Rectangle2D.Double(-3.5, -3.5, 7, 7);

    /** A period's outcome, where there is one, and its target, where it has one. */
    public record Point(String period, @Nullable Figure outcome, @Nullable Figure target) {}

    private SeriesChart() {}

    /**
     * Draws what is known of each period.
     *
     * @param id begins the ids within the drawing
     * @param points in the order of time
     */
    public static Chart of(String id, String name, List<Point> points, Locale language) {
        ChartWords words = new ChartWords(language);
        return chart(plot(points, words), id, name, points, words, WIDTH, HEIGHT);
    }

    /** The same as small as a line of text: the course alone, without axes and figures. */
    public static Chart line(String id, String name, List<Point> points, Locale language) {
        ChartWords words = new ChartWords(language);
        CategoryPlot plot = plot(points, words);
        plot.getDomainAxis().setVisible(false);
        plot.getRangeAxis().setVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.getRenderer().setSeriesItemLabelsVisible(Lines.OUTCOMES, false);
        return chart(plot, id, name, points, words, LINE_WIDTH, LINE_HEIGHT);
    }

    private static CategoryPlot plot(List<Point> points, ChartWords words) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Place place = new Place(i, point.period());
            data.addValue(value(point.outcome()), words.text("outcome"), place);
            if (points.stream().anyMatch(p -> p.target() != null)) {
                data.addValue(value(point.target()), words.text("target"), place);
            }
        }
        CategoryPlot plot =
                CategoryPlots.of(
                        data, new Lines(points), PlotOrientation.VERTICAL, words.numbers());
        ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(false);
        return plot;
    }

    private static Chart chart(
            CategoryPlot plot,
            String id,
            String name,
            List<Point> points,
            ChartWords words,
            int width,
            int height) {
        String summary = summary(name, points, words);
        return new Chart(
                Drawing.of(plot, id, summary, width, height),
                summary,
                List.of(words.text("period"), words.text("outcome"), words.text("target")),
                points.stream()
                        .map(p -> List.of(p.period(), text(p.outcome()), text(p.target())))
                        .toList());
    }

    private static String summary(String name, List<Point> points, ChartWords words) {
        return words.text(
                "series.summary",
                name,
                points.stream()
                        .map(point ->
                                point.target() == null
                                        ? words.text(
                                                "series.point",
                                                point.period(),
                                                orNone(point.outcome(), words))
                                        : words.text(
                                                "series.pointWithTarget",
                                                point.period(),
                                                orNone(point.outcome(), words),
                                                text(point.target())))
                        .collect(Collectors.joining("; ")));
    }

    private static @Nullable Number value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static String text(@Nullable Figure figure) {
        return figure == null ? "" : figure.text();
    }

    private static String orNone(@Nullable Figure figure, ChartWords words) {
        return figure == null ? words.text("series.none") : figure.text();
    }

    private static final class Lines extends LineAndShapeRenderer {

        private static final int OUTCOMES = 0;
        private static final int TARGETS = 1;

        Lines(List<Point> points) {
            setSeriesShape(OUTCOMES, DOT);
            setSeriesShape(TARGETS, SQUARE);
            setSeriesStroke(OUTCOMES, Ink.LINE);
            setSeriesStroke(TARGETS, Ink.DASHES);
            setSeriesPaint(OUTCOMES, Ink.FILL);
            setSeriesPaint(TARGETS, Ink.TEXT);
            setSeriesShapesFilled(TARGETS, false);
            setDefaultItemLabelFont(ChartFont.of(11));
            setDefaultItemLabelPaint(Ink.TEXT);
            setSeriesItemLabelGenerator(
                    OUTCOMES, new Labels((row, column) -> text(points.get(column).outcome())));
            setSeriesItemLabelsVisible(OUTCOMES, true);
            ItemLabelPosition above =
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
            setDefaultPositiveItemLabelPosition(above);
            setDefaultNegativeItemLabelPosition(above);
        }
    }
}
