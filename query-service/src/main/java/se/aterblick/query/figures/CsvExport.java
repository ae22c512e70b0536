package se.aterblick.query.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180): UTF-8 with a byte order mark, CRLF, one line of headings.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does a
 * text that begins with one: whoever reads the file takes one leading apostrophe off and has the
 * text as it was reported. Numbers stay numbers, negative ones too.
 */
final class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    /**
     * What begins a formula in some spreadsheet (OWASP, CSV injection), and the apostrophe itself.
     */
    private static final String DEFUSED = "=+-@\t\r\n＝＋－＠'";

    private CsvExport() {}

    /** How values are told apart, and how decimals are written with it. */
    enum Separator {
        /** RFC 4180; decimals with a point. */
        COMMA(',', '.'),
        /** What Excel reads where the decimal sign is a comma, as in Sweden. */
        SEMICOLON(';', ',');

        private final char between;
        private final char decimal;

        Separator(char between, char decimal) {
            this.between = between;
            this.decimal = decimal;
        }
    }

    static void write(
            FigureList<?> list,
            Heading heading,
            Separator separator,
            OutputStream out,
            Consumer<RowSink> rows)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        writer.write(
                line(
                        list.columns().stream().map(column -> quoted(heading.of(column))).toList(),
                        separator));
        rows.accept(row -> {
            try {
                writer.write(line(cells(row, separator), separator));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static List<String> cells(Row row, Separator separator) {
        return row.list().columns().stream()
                .map(column -> written(column.type(), row.value(column), separator))
                .toList();
    }

    /** Only texts can hold what must be quoted. */
    private static String written(ColumnType type, @Nullable Object value, Separator separator) {
        String cell = cell(type, value, separator);
        return switch (type) {
            case TEXT, PROSE, TEXTS -> quoted(cell);
            case DECIMAL, INTEGER, DATE, INSTANT, YES_NO -> cell;
        };
    }

    static String cell(ColumnType type, @Nullable Object value, Separator separator) {
        if (value == null) {
            return "";
        }
        String text = type == ColumnType.TEXTS ? joined(value) : value.toString();
        return switch (type) {
            case TEXT, PROSE, TEXTS -> isDefused(text) ? "'" + text : text;
            case DECIMAL -> text.replace('.', separator.decimal);
            case INTEGER, DATE, INSTANT, YES_NO -> text;
        };
    }

    private static boolean isDefused(String text) {
        return !text.isEmpty() && DEFUSED.indexOf(text.charAt(0)) >= 0;
    }

    /** Several texts in one cell. */
    static String joined(Object texts) {
        return texts instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : texts.toString();
    }

    private static String line(List<String> cells, Separator separator) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(separator.between).append(cell);
        }
        return line.append(LINE_END).substring(1);
    }

    /**
     * Put in quotes if it holds a separator, a quote or a line end; a separator of the other kind
     * as well, so that a reader who takes it for one finds no formula behind it.
     */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> ",;\"\r\n\t".indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
