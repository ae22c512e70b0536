package se.aterblick.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A stream that is read page by page, each page only when what comes before it has been taken. */
public final class Pages<T> extends Spliterators.AbstractSpliterator<T> {

    private static final int GROWTH = 4;

    private final BiFunction<@Nullable T, Integer, List<T>> pageBehind;
    private final int largest;
    private int size;
    private @Nullable Iterator<T> page;
    private @Nullable T last;
    private boolean isLastPage;

    private Pages(BiFunction<@Nullable T, Integer, List<T>> pageBehind, int smallest, int largest) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pageBehind = pageBehind;
        this.size = smallest;
        this.largest = largest;
    }

    /**
     * The elements of all pages.
     *
     * @param pageBehind the page that begins behind an element; the first page for null
     * @param pageSize a page with fewer elements is the last one
     */
    public static <T> Stream<T> of(Function<@Nullable T, List<T>> pageBehind, int pageSize) {
        return growing((last, size) -> pageBehind.apply(last), pageSize, pageSize);
    }

    /**
     * The first page is small, as there may not be much, or not much wanted; each one after it is
     * larger.
     *
     * @param pageBehind the page of that size that begins behind an element; a page with fewer
     *     elements is the last one
     */
    static <T> Stream<T> growing(
            BiFunction<@Nullable T, Integer, List<T>> pageBehind, int smallest, int largest) {
        return StreamSupport.stream(new Pages<>(pageBehind, smallest, largest), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (page == null || (!page.hasNext() && !isLastPage)) {
            List<T> next = pageBehind.apply(last, size);
            isLastPage = next.size() < size;
            page = next.iterator();
            size = Math.min(size * GROWTH, largest);
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
