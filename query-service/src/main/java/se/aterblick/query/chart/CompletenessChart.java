package se.aterblick.query.chart;

import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** How much of what is due has been reported, as bars: what is missing is hollow. */
public final class CompletenessChart {

    private static final int WIDTH = 640;
    private static final int ROW = 28;

    /** Something that is due in a number of places. */
    public record Bar(String name, int reported, int due) {}

    private CompletenessChart() {}

    /**
     * Draws how much of each is reported.
     *
     * @param id begins the ids within the drawing
     */
    public static Chart of(String id, List<Bar> bars, Locale language) {
        ChartWords words = new ChartWords(language);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Place place = new Place(i, bar.name() + " " + share(bar, words));
            data.addValue(bar.reported(), words.text("reported"), place);
            data.addValue(bar.due() - bar.reported(), words.text("missing"), place);
        }
        CategoryPlot plot =
                CategoryPlots.of(data, new Bars(), PlotOrientation.HORIZONTAL, words.numbers());
        plot.getRangeAxis().setVisible(false);
        plot.setRangeGridlinesVisible(false);
        String summary =
                words.text(
                        "completeness.summary",
                        bars.stream()
                                .map(bar -> bar.name() + " " + share(bar, words))
                                .collect(Collectors.joining("; ")));
        return new Chart(
                Drawing.of(plot, id, summary, WIDTH, ROW * bars.size() + 10),
                summary,
                List.of("", words.text("reported"), words.text("due")),
                bars.stream()
                        .map(bar ->
                                List.of(
                                        bar.name(),
                                        String.valueOf(bar.reported()),
                                        String.valueOf(bar.due())))
                        .toList());
    }

    private static String share(Bar bar, ChartWords words) {
        return words.text(
                "completeness.share", String.valueOf(bar.reported()), String.valueOf(bar.due()));
    }

    private static final class Bars extends StackedBarRenderer {

        Bars() {
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultOutlinePaint(Ink.FILL);
            setDefaultOutlineStroke(Ink.LINE);
            setMaximumBarWidth(0.5);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return row == 0 ? Ink.FILL : Ink.PAPER;
        }
    }
}
