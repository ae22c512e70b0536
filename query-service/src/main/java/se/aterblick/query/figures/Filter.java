package se.aterblick.query.figures;

import java.util.List;

/**
 * What one may ask of a column.
 *
 * @param parameter the query parameter
 * @param words the values it takes; empty where any will do
 */
record Filter(
        String parameter,
        Kind kind,
        String column,
        ColumnType type,
        List<String> words,
        String description) {

    /** How values and column are held against each other. */
    enum Kind {
        /** Equal to one of the values given. */
        ONE_OF,
        /** Not less than the value. */
        FROM,
        /** Not more than the value. */
        TO,
        /** Filled in, or not. */
        PRESENT
    }

    Filter {
        words = List.copyOf(words);
    }

    boolean isRepeatable() {
        return kind == Kind.ONE_OF;
    }
}
