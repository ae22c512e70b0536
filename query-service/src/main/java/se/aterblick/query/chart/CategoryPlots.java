package se.aterblick.query.chart;

import java.text.DecimalFormat;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.data.category.CategoryDataset;

/** What all our charts of named things have in common: fonts, lines and the writing of numbers. */
final class CategoryPlots {

    private CategoryPlots() {}

    static CategoryPlot of(
            CategoryDataset data,
            CategoryItemRenderer renderer,
            PlotOrientation orientation,
            DecimalFormat numbers) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(ChartFont.of(11));
        names.setTickLabelPaint(Ink.TEXT);
        names.setMaximumCategoryLabelLines(2);
        names.setMaximumCategoryLabelWidthRatio(0.8f);
        names.setAxisLinePaint(Ink.TEXT);
        names.setTickMarksVisible(false);
        names.setCategoryLabelPositionOffset(6);
        CategoryPlot plot = new CategoryPlot(data, names, values(numbers), renderer);
        plot.setOrientation(orientation);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.THIN);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Ink.TEXT);
        plot.setRangeZeroBaselineStroke(Ink.THIN);
        return plot;
    }

    private static NumberAxis values(DecimalFormat numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(ChartFont.of(11));
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setStandardTickUnits(steps(numbers));
        axis.setUpperMargin(0.12);
        axis.setLowerMargin(0.12);
        return axis;
    }

    /** 1, 2 and 5 times each power of ten, from a thousandth to a billion. */
    private static TickUnits steps(DecimalFormat numbers) {
        TickUnits steps = new TickUnits();
        for (double power = 0.001; power < 2e9; power *= 10) {
            steps.add(new NumberTickUnit(power, numbers));
            steps.add(new NumberTickUnit(2 * power, numbers));
            steps.add(new NumberTickUnit(5 * power, numbers));
        }
        return steps;
    }
}
