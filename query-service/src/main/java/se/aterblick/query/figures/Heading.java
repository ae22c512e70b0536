package se.aterblick.query.figures;

/** In which language columns are headed; in English by the names they have in JSON. */
enum Heading {
    SWEDISH,
    ENGLISH;

    String of(Column<?> column) {
        return this == SWEDISH ? column.heading() : column.name();
    }

    /** The other language. */
    Heading other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }
}
