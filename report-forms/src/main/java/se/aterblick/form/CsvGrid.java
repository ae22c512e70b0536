package se.aterblick.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads comma-separated values (RFC 4180) in UTF-8, with or without a byte order mark, told apart
 * by commas, semicolons or tabs: whichever comes first outside quotes.
 */
final class CsvGrid {

    private static final String SHEET = "CSV";
    private static final String SEPARATORS = ";,\t";

    private final String text;
    private final char separator;
    private final List<Grid> rows = new ArrayList<>();
    private int at;

    private CsvGrid(String text) {
        this.text = text;
        separator = separator(text);
    }

    static List<Grid> of(byte[] file) {
        CsvGrid grid = new CsvGrid(decoded(file));
        while (grid.at < grid.text.length()) {
            grid.row();
        }
        return List.copyOf(grid.rows);
    }

    private static String decoded(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FormProblem("form-not-utf-8");
        }
    }

    private static char separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                return c;
            }
        }
        return ';';
    }

    private void row() {
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        int column = 0;
        boolean more = true;
        while (more) {
            String value = cell();
            if (!value.isBlank() && column < Grid.MOST_COLUMNS) {
                cells.put(column, Grid.Cell.text(undefused(value)));
            }
            column++;
            more = at < text.length() && text.charAt(at) == separator;
            at++;
        }
        if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        rows.add(new Grid(SHEET, rows.size() + 1, cells));
        if (rows.size() > FormReader.MOST_ROWS) {
            throw new FormProblem("form-too-many-rows", FormReader.MOST_ROWS);
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int begin = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return ended(value);
            }
        }
        throw new FormProblem("form-unreadable");
    }

    private String ended(StringBuilder value) {
        if (at < text.length() && !endsCell(text.charAt(at))) {
            throw new FormProblem("form-unreadable");
        }
        return value.toString();
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    /** Without the apostrophe that keeps a text from being taken for a formula. */
    private static String undefused(String value) {
        return value.startsWith("'") ? value.substring(1) : value;
    }
}
