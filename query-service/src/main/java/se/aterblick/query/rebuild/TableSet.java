package se.aterblick.query.rebuild;

import se.aterblick.query.projection.Table;

/** The sets of a projection's tables there may be at a time, each in a schema of its own. */
enum TableSet {
    /** What everybody reads, and the processor writes. */
    READ("follow_up"),
    /** What a rebuild fills. */
    NEXT("follow_up_rebuild"),
    /** What was read before, until it is dropped. */
    REPLACED("follow_up_replaced");

    private final String schema;

    TableSet(String schema) {
        this.schema = schema;
    }

    String schema() {
        return schema;
    }

    /** What stands before a table's name in SQL. */
    String prefix() {
        return schema + ".";
    }

    /** A table of this set, as SQL calls it. */
    String name(Table table) {
        return prefix() + table.name();
    }
}
