package se.aterblick.query.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook with one sheet: bold headings that stay in sight, each with its name in the
 * other language as a comment; numbers are numbers with the decimals that were reported, and texts
 * are never formulas.
 *
 * <p>Instants are texts, for Excel knows no time zones; so are the few decimals with more digits
 * than Excel keeps.
 */
final class ExcelExport {

    private static final int MOST_DIGITS = 15;
    private static final int ROWS_HELD = 500;
    private static final int WIDE = 24;
    private static final int NARROW = 14;

    private ExcelExport() {}

    static void write(FigureList<?> list, Heading heading, OutputStream out, Consumer<RowSink> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Aterblick", null)) {
            Worksheet sheet =
                    workbook.newWorksheet(heading == Heading.SWEDISH ? list.sheet() : list.name());
            head(list, heading, sheet);
            int[] last = {0};
            rows.accept(row -> {
                last[0]++;
                write(row, sheet, last[0]);
                if (last[0] % ROWS_HELD == 0) {
                    flush(sheet);
                }
            });
            sheet.setAutoFilter(0, 0, last[0], list.columns().size() - 1);
        }
    }

    private static void head(FigureList<?> list, Heading heading, Worksheet sheet) {
        List<? extends Column<?>> columns = list.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, heading.of(columns.get(i)));
            sheet.comment(0, i, heading.other().of(columns.get(i)));
            sheet.style(0, i).bold().set();
            sheet.width(i, columns.get(i).type() == ColumnType.PROSE ? WIDE : NARROW);
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Row row, Worksheet sheet, int number) {
        List<? extends Column<?>> columns = row.list().columns();
        for (int i = 0; i < columns.size(); i++) {
            @Nullable Object value = row.values().get(i);
            if (value != null) {
                cell(sheet, number, i, columns.get(i).type(), value);
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, ColumnType type, Object value) {
        switch (type) {
            case TEXT, PROSE, INSTANT -> sheet.inlineString(row, column, value.toString());
            case TEXTS -> sheet.inlineString(row, column, CsvExport.joined(value));
            case INTEGER -> sheet.value(row, column, (Number) value);
            case YES_NO -> sheet.value(row, column, (Boolean) value);
            case DATE -> {
                sheet.value(row, column, (LocalDate) value);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case DECIMAL -> decimal(sheet, row, column, value.toString());
        }
    }

    private static void decimal(Worksheet sheet, int row, int column, String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS) {
            sheet.inlineString(row, column, text);
            return;
        }
        sheet.value(row, column, number);
        int decimals = number.scale();
        sheet.style(row, column).format(decimals == 0 ? "0" : "0." + "0".repeat(decimals)).set();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
