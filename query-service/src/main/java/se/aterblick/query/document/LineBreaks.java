package se.aterblick.query.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Where a line of a document may end: behind a space, a soft hyphen, or a hyphen between letters,
 * and never within a figure or before its unit. The rules of a JDK change with its version, and
 * part {@code 9,1} at the comma.
 */
final class LineBreaks implements FSTextBreaker {

    private static final String[] UNITS = {"%", "kr", "tkr", "mnkr"};

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        while (at < text.length()) {
            at++;
            if (at == text.length() || mayEndAt(at)) {
                return at;
            }
        }
        return BreakIterator.DONE;
    }

    private boolean mayEndAt(int place) {
        char before = text.charAt(place - 1);
        if (isSpace(text.charAt(place))) {
            return false;
        }
        if (isSpace(before)) {
            return !(place > 1
                    && Character.isDigit(text.charAt(place - 2))
                    && startsWithUnit(place));
        }
        return before == '\u00ad' || (before == '-' && isBetweenLetters(place));
    }

    private boolean isBetweenLetters(int place) {
        return place > 1
                && Character.isLetter(text.charAt(place - 2))
                && Character.isLetter(text.charAt(place));
    }

    private boolean startsWithUnit(int place) {
        for (String unit : UNITS) {
            int end = place + unit.length();
            if (text.startsWith(unit, place)
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
