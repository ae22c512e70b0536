package se.aterblick.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads on through what is ordered by position, page by page, and can look some places ahead. */
final class Cursor<T> {

    private static final int PAGE = 200;

    private final Source<T> source;
    private final List<T> ahead = new ArrayList<>();
    private int next;
    private long last;
    private boolean atEnd;

    Cursor(Source<T> source) {
        this.source = source;
    }

    /** What comes after so many others; nothing if there are not so many. */
    @Nullable T peek(int places) {
        while (ahead.size() - next <= places && !atEnd) {
            ahead.subList(0, next).clear();
            next = 0;
            List<T> page = source.after(last, PAGE);
            atEnd = page.isEmpty();
            ahead.addAll(page);
            if (!atEnd) {
                last = source.position(page.getLast());
            }
        }
        return next + places < ahead.size() ? ahead.get(next + places) : null;
    }

    void skip() {
        next++;
    }

    /** Where the pages come from. */
    interface Source<T> {

        List<T> after(long position, int most);

        long position(T found);
    }
}
