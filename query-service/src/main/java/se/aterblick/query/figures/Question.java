package se.aterblick.query.figures;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import se.aterblick.document.ContentHash;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.figures.Filter.Kind;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.problem.FollowUpProblems;

/**
 * Which rows of a list one asks for, and in which order.
 *
 * @param fingerprint tells this question from others, so that a cursor only serves its own
 */
record Question(
        FigureList<?> list, Relation rows, Condition condition, Sort sort, String fingerprint) {

    /**
     * Reads the parameters of a request.
     *
     * @param rows where rows are read from; asked only if the rest is understood
     * @param committees those whose rows the caller may see
     * @throws ProblemException if one cannot be understood
     */
    static Question of(
            FigureList<?> list,
            Supplier<Relation> rows,
            Parameters parameters,
            Collection<String> committees) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(
                Condition.of("committee = ANY (?)", (Object) committees.toArray(String[]::new)));
        for (Filter filter : list.filters()) {
            conditions.addAll(conditions(filter, parameters));
        }
        Sort sort = Sort.parse(list, parameters.one(Parameters.SORT).orElse(list.order()));
        return new Question(
                list,
                rows.get(),
                Condition.all(conditions),
                sort,
                fingerprint(list.name() + " " + sort.text() + " " + parameters.filters()));
    }

    private static List<Condition> conditions(Filter filter, Parameters parameters) {
        String name = filter.parameter();
        if (!filter.isRepeatable()) {
            return parameters.one(name).stream().map(text -> condition(filter, text)).toList();
        }
        List<Object> values =
                parameters.all(name).stream().map(text -> value(filter, text)).toList();
        return values.isEmpty()
                ? List.of()
                : List.of(Condition.oneOf(filter.column(), filter.type(), values));
    }

    private static Condition condition(Filter filter, String text) {
        if (filter.kind() == Kind.PRESENT) {
            boolean present = Boolean.TRUE.equals(value(filter, text));
            return Condition.of(filter.column() + (present ? " IS NOT NULL" : " IS NULL"));
        }
        if (filter.type() == ColumnType.INSTANT) {
            return moment(filter, text);
        }
        String compared = filter.type().comparedBy(filter.column());
        return Condition.of(
                compared
                        + (filter.kind() == Kind.FROM ? " >= " : " <= ")
                        + filter.type().placeholder(),
                value(filter, text));
    }

    /** A date is a whole day in the time zone of each row's plan. */
    private static Condition moment(Filter filter, String text) {
        AsOf moment =
                AsOf.parse(text, ZoneOffset.UTC)
                        .orElseThrow(() ->
                                new ProblemException(
                                        FollowUpProblems.badRequest(
                                                "invalid-as-of", filter.parameter(), text)));
        boolean from = filter.kind() == Kind.FROM;
        if (text.indexOf('T') < 0) {
            return Condition.of(
                    "CAST("
                            + filter.column()
                            + " AT TIME ZONE time_zone AS date)"
                            + (from ? " >= " : " <= ")
                            + ColumnType.DATE.placeholder(),
                    moment.day());
        }
        return Condition.of(
                filter.column() + (from ? " >= " : " < ") + ColumnType.INSTANT.placeholder(),
                (from ? moment.from() : moment.until()).atOffset(ZoneOffset.UTC));
    }

    private static Object value(Filter filter, String text) {
        if (!filter.words().isEmpty() && !filter.words().contains(text)) {
            throw new ProblemException(
                    FigureProblems.unknown(
                            "unknown-filter-value", filter.parameter(), text, filter.words()));
        }
        try {
            return filter.type().parse(text);
        } catch (RuntimeException e) {
            throw new ProblemException(FigureProblems.badValue(filter.parameter(), text));
        }
    }

    private static String fingerprint(String text) {
        String hash = ContentHash.ofUtf8(text).value();
        return hash.substring(hash.length() - 16);
    }
}
