package se.aterblick.query.figures;

import java.util.List;

/**
 * A list whose rows are made from plans' states.
 *
 * @param extras the parameters that say which rows are made
 */
record MadeList<S>(
        String name,
        String sheet,
        String summary,
        String description,
        String order,
        List<String> completion,
        List<Extra> extras,
        List<Column<S>> columns)
        implements FigureList<S> {

    MadeList {
        completion = List.copyOf(completion);
        extras = List.copyOf(extras);
        columns = List.copyOf(columns);
    }
}
