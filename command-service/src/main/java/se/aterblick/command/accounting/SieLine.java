package se.aterblick.command.accounting;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an SIE file (SIE 4B, 5.1–5.7): a label and its fields, told apart by spaces or tabs.
 * A field in quotes may hold spaces, and quotes after a backslash; one in braces is a list of
 * fields.
 *
 * @param fields after the label; what is in a list is in {@code objects}
 * @param objects the fields of the list in braces; empty where there is none
 */
record SieLine(String label, List<String> fields, List<String> objects) {

    private static final int LONGEST = 4_096;

    /** A line; its number is told if it cannot be read. */
    static SieLine of(String line, int number) {
        if (line.length() > LONGEST) {
            throw new SieProblem("sie-unreadable", number);
        }
        return new Scan(line, number).line();
    }

    String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    /** Goes through the characters of a line once. */
    private static final class Scan {

        private final String line;
        private final int number;
        private final List<String> fields = new ArrayList<>();
        private final List<String> objects = new ArrayList<>();
        private boolean inList;
        private int at;

        Scan(String line, int number) {
            this.line = line;
            this.number = number;
        }

        SieLine line() {
            while (at < line.length()) {
                char c = line.charAt(at);
                if (isBlank(c)) {
                    at++;
                } else if (c == '{' || c == '}') {
                    if (inList == (c == '{')) {
                        throw new SieProblem("sie-unreadable", number);
                    }
                    inList = c == '{';
                    at++;
                } else {
                    (inList ? objects : fields).add(c == '"' ? quoted() : plain());
                }
            }
            if (inList || fields.isEmpty()) {
                throw new SieProblem("sie-unreadable", number);
            }
            return new SieLine(
                    fields.getFirst(),
                    List.copyOf(fields.subList(1, fields.size())),
                    List.copyOf(objects));
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            at++;
            while (at < line.length()) {
                char c = line.charAt(at++);
                if (c == '"') {
                    return value.toString();
                }
                boolean escaped = c == '\\' && at < line.length() && line.charAt(at) == '"';
                value.append(escaped ? line.charAt(at++) : c);
            }
            throw new SieProblem("sie-unreadable", number);
        }

        private String plain() {
            int begin = at;
            while (at < line.length()
                    && !isBlank(line.charAt(at))
                    && "{}".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            return line.substring(begin, at).replace("\\\"", "\"");
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
