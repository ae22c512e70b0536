package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values by the grammar of RFC 4180, and nothing else. */
public final class Csv {

    private final String text;
    private final char separator;
    private final List<List<String>> records = new ArrayList<>();
    private int at;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** All records, the headings included. */
    public static List<List<String>> read(String text, char separator) {
        Csv csv = new Csv(text, separator);
        while (csv.at < text.length()) {
            csv.record();
        }
        return csv.records;
    }

    private void record() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (text.charAt(at) == separator) {
            at++;
            fields.add(field());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new AssertionError("no CRLF at " + at + " after " + fields);
        }
        at += 2;
        records.add(fields);
    }

    private String field() {
        if (text.charAt(at) != '"') {
            int start = at;
            while (text.charAt(at) != separator && text.charAt(at) != '\r') {
                if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
                    throw new AssertionError("needs quotes at " + at);
                }
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder field = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at));
            at++;
        }
        at++;
        return field.toString();
    }
}
