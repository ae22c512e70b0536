package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.aterblick.http.problem.ProblemException;

/** The query parameters of a request to a list: only those it knows. */
record Parameters(Map<String, List<String>> values) {

    static final String SORT = "sort";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String SEPARATOR = "separator";

    private static final List<String> OF_EVERY_LIST = List.of(SORT, LIMIT, CURSOR, SEPARATOR);

    /**
     * Takes the parameters of a request.
     *
     * @throws ProblemException if the list does not know one of them
     */
    static Parameters of(FigureList<?> list, Map<String, String[]> request) {
        List<String> known =
                new ArrayList<>(list.filters().stream().map(Filter::parameter).toList());
        list.extras().forEach(extra -> known.add(extra.name()));
        known.addAll(OF_EVERY_LIST);
        Map<String, List<String>> values = new TreeMap<>();
        request.forEach((name, given) -> {
            if (!known.contains(name)) {
                throw new ProblemException(
                        FigureProblems.unknown("unknown-parameter", name, name, known));
            }
            values.put(name, Arrays.stream(given).distinct().sorted().toList());
        });
        return new Parameters(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * A parameter that is given once at most.
     *
     * @throws ProblemException if it has several values
     */
    Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw new ProblemException(FigureProblems.badValue(name, String.join(", ", given)));
        }
        return given.stream().findFirst();
    }

    /** Everything that decides which rows there are, and nothing that does not. */
    String filters() {
        Map<String, List<String>> filters = new TreeMap<>(values);
        filters.keySet().removeAll(OF_EVERY_LIST);
        return filters.toString();
    }
}
