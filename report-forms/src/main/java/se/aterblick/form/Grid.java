package se.aterblick.form;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of a sheet as it stands in a file, whatever the file's format. */
record Grid(String sheet, int number, Map<Integer, Cell> cells) {

    /** The most columns that are read; a form has fewer. */
    static final int MOST_COLUMNS = 100;

    /** What a spreadsheet has in a cell. */
    enum Type {
        TEXT,
        NUMBER,
        FORMULA,
        OTHER
    }

    /**
     * A cell.
     *
     * @param format how a number is shown; absent where it is shown as it is
     */
    record Cell(String text, Type type, @Nullable String format) {

        private static final Cell EMPTY = text("");

        static Cell text(String text) {
            return new Cell(text, Type.TEXT, null);
        }

        boolean isEmpty() {
            return type != Type.FORMULA && text.isBlank();
        }
    }

    Grid {
        cells = new TreeMap<>(cells);
    }

    Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    String text(int column) {
        return cell(column).text().strip();
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(Cell::isEmpty);
    }

    /** Where a cell stands, as spreadsheets say it: B7. */
    String place(int column) {
        return letters(column) + number;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
