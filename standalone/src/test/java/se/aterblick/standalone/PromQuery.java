package se.aterblick.standalone;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a PromQL expression asks for, as far as a test must know it. */
record PromQuery(String text) {

    /** Functions, aggregations and operators that the rules and the dashboard use. */
    private static final Set<String> WORDS =
            Set.of(
                    "and",
                    "changes",
                    "deriv",
                    "histogram_quantile",
                    "increase",
                    "max",
                    "min",
                    "min_over_time",
                    "or",
                    "rate",
                    "sum",
                    "topk",
                    "unless",
                    "vector");

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|on|without|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern SELECTOR = Pattern.compile("(" + NAME + ")\\{([^}]*)}");
    private static final Pattern MATCHED =
            Pattern.compile("(" + NAME + ")\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern WORD = Pattern.compile("(?<![0-9.])" + NAME);

    /** A label that is asked for of a metric. */
    record Label(String metric, String name) {}

    /** Every metric it names; a function that nobody has heard of is taken for one. */
    Set<String> metrics() {
        String bare = GROUPING.matcher(text).replaceAll(" ");
        bare = RANGE.matcher(bare).replaceAll(" ");
        bare = MATCHERS.matcher(bare).replaceAll(" ");
        return WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS.contains(word))
                .collect(Collectors.toSet());
    }

    /** Every label that a selector names. */
    List<Label> labels() {
        return SELECTOR.matcher(text)
                .results()
                .flatMap(selector ->
                        MATCHED.matcher(selector.group(2))
                                .results()
                                .map(label -> new Label(selector.group(1), label.group(1))))
                .toList();
    }
}
