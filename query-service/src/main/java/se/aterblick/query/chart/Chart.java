package se.aterblick.query.chart;

import java.util.List;

/**
 * A chart with all that it shows as words and as a table; the same input gives the same bytes.
 *
 * @param svg an {@code svg} element to stand in a page or a document; it needs no style sheet, and
 *     can be read without colours
 * @param summary what it shows, as a sentence or two: its alternative text
 * @param heading the columns of its table
 * @param rows the table, one row for each thing that is shown
 */
public record Chart(String svg, String summary, List<String> heading, List<List<String>> rows) {

    public Chart {
        heading = List.copyOf(heading);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
