package se.aterblick.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A stream that is read page by page, each page only when what comes before it has been taken. */
public final class Pages<T> extends Spliterators.AbstractSpliterator<T> {

    private final Function<@Nullable T, List<T>> pageBehind;
    private final int pageSize;
    private @Nullable Iterator<T> page;
    private @Nullable T last;
    private boolean isLastPage;

    private Pages(Function<@Nullable T, List<T>> pageBehind, int pageSize) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pageBehind = pageBehind;
        this.pageSize = pageSize;
    }

    /**
     * The elements of all pages.
     *
     * @param pageBehind the page that begins behind an element; the first page for null
     * @param pageSize a page with fewer elements is the last one
     */
    public static <T> Stream<T> of(Function<@Nullable T, List<T>> pageBehind, int pageSize) {
        return StreamSupport.stream(new Pages<>(pageBehind, pageSize), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (page == null || (!page.hasNext() && !isLastPage)) {
            List<T> next = pageBehind.apply(last);
            isLastPage = next.size() < pageSize;
            page = next.iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        T element = page.next();
        last = element;
        action.accept(element);
        return true;
    }
}
