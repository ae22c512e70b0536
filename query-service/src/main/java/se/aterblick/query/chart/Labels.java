package se.aterblick.query.chart;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Labels that are given, not made from numbers. */
record Labels(Label label) implements CategoryItemLabelGenerator {

    /** The label of a place in the data. */
    interface Label {
        String at(int row, int column);
    }

    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
        return label.at(row, column);
    }

    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
        return data.getRowKey(row).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
        return data.getColumnKey(column).toString();
    }
}
