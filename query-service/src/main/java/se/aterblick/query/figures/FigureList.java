package se.aterblick.query.figures;

import java.util.List;
import java.util.Optional;

/**
 * One list, made of columns.
 *
 * @param <S> what a row is made from
 */
interface FigureList<S> {

    String ROOT = "/follow-up/v1/";

    /** The last part of its address, and the file name of its exports. */
    String name();

    /** Its Swedish name. */
    String sheet();

    String summary();

    /** What a row is, in a sentence or several. */
    String description();

    /** How it is sorted unless asked otherwise, as in {@code sort}. */
    String order();

    /** The columns that together tell every row from every other; they complete any order. */
    List<String> completion();

    List<Column<S>> columns();

    /** Parameters that say which rows are made at all, before any filter. */
    default List<Extra> extras() {
        return List.of();
    }

    /** A parameter that is given once at most and belongs to no column. */
    record Extra(String name, String description, String example) {}

    default String path() {
        return ROOT + name();
    }

    default Optional<Column<S>> column(String wanted) {
        return columns().stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    default List<Column<S>> sortable() {
        return columns().stream().filter(column -> column.type().isSortable()).toList();
    }

    default List<Filter> filters() {
        return columns().stream().flatMap(column -> column.filters().stream()).toList();
    }
}
