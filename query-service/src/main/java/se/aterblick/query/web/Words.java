package se.aterblick.query.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Some words of two texts that are the same in both, were taken away, or were added. */
record Words(Kind kind, String text) {

    /** What became of them. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** What leads from one text to another, in their order (Myers 1986). */
    static List<Words> between(String before, String after) {
        List<String> old = split(before);
        List<String> fresh = split(after);
        Patch<String> patch = DiffUtils.diff(old, fresh);
        List<Words> words = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int begin = delta.getSource().getPosition();
            add(words, Kind.SAME, old.subList(next, begin));
            add(words, Kind.REMOVED, delta.getSource().getLines());
            add(words, Kind.ADDED, delta.getTarget().getLines());
            next = begin + delta.getSource().size();
        }
        add(words, Kind.SAME, old.subList(next, old.size()));
        return words;
    }

    /** Each word with the space behind it. */
    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Words> words, Kind kind, List<String> some) {
        if (!some.isEmpty()) {
            words.add(new Words(kind, String.join("", some)));
        }
    }
}
