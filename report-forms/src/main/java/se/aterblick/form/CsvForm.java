package se.aterblick.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a form as comma-separated values (RFC 4180): UTF-8 with a byte order mark, all sheets one
 * below the other. Told apart by semicolons, as Excel does in Sweden, or by commas in English.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, which is
 * taken off again when the form is read.
 */
public final class CsvForm {

    /** What begins a formula in some spreadsheet (OWASP, CSV injection), and the apostrophe. */
    private static final String DEFUSED = "=+-@\t\r\n＝＋－＠'";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    private CsvForm() {}

    public static void write(Form form, FormLanguage language, OutputStream out)
            throws IOException {
        FormTable table = new FormTable(form, language);
        char separator = language == FormLanguage.SWEDISH ? ';' : ',';
        StringBuilder text = new StringBuilder("\uFEFF");
        table.about().forEach(row -> line(text, row, separator));
        for (FormSheet sheet : table.sheets()) {
            text.append("\r\n");
            line(text, table.ids(sheet), separator);
            line(text, table.headings(sheet), separator);
            table.rows(sheet).forEach(row -> line(text, row, separator));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, List<String> cells, char separator) {
        text.append(
                        cells.stream()
                                .map(CsvForm::quoted)
                                .collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean defused =
                !cell.isEmpty()
                        && DEFUSED.indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches();
        String safe = defused ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> ",;\"\r\n\t".indexOf(c) >= 0);
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
