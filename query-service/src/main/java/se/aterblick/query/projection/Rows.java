package se.aterblick.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a projection's rows go: into the tables that are read, or beside them while it is rebuilt.
 *
 * <p>Values are what JDBC takes: text, numbers, booleans, dates and times, bytes, arrays of text.
 */
public interface Rows {

    /** Puts a row in place of the one with the same key; values in the order of the columns. */
    void put(Table table, @Nullable Object... values);

    /** Sets one column of a row, by its whole key; nothing happens if there is no such row. */
    void set(Table table, String column, Object value, List<?> key);

    /** Removes the rows whose key begins with these values. */
    void remove(Table table, List<?> keyPrefix);
}
