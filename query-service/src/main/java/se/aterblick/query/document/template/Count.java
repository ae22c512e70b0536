package se.aterblick.query.document.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.aterblick.query.document.template.Content.WorkItem;

/**
 * How many things of a kind were judged alike.
 *
 * @param kind {@code indicator}, {@code work} or {@code control}
 * @param code the judgement
 */
record Count(String kind, String code, int number) {

    private static final List<String> INDICATORS =
            List.of("ON_TARGET", "OFF_TARGET", "NO_TARGET", "NOT_REPORTED");
    private static final List<String> WORK =
            List.of(
                    "FULFILLED",
                    "PARTLY_FULFILLED",
                    "NOT_FULFILLED",
                    "DONE",
                    "ONGOING",
                    "NOT_STARTED",
                    "POSTPONED",
                    "CANCELLED",
                    "NONE",
                    "NOT_REPORTED");
    private static final List<String> CONTROLS =
            List.of("NO_DEVIATION", "DEVIATION", "NOT_PERFORMED", "NONE", "NOT_REPORTED");

    static List<Count> of(Content report) {
        List<Count> counts = new ArrayList<>();
        counts.addAll(counted("indicator", INDICATORS, indicators(report)));
        counts.addAll(counted("work", WORK, report.work().flatMap(Count::statuses)));
        counts.addAll(counted("control", CONTROLS, controls(report)));
        return counts;
    }

    private static List<Count> counted(String kind, List<String> order, Stream<String> codes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        order.forEach(code -> numbers.put(code, 0));
        codes.forEach(code -> numbers.merge(code, 1, Integer::sum));
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Count(kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<String> indicators(Content report) {
        return Content.some(report.indicators()).stream()
                .filter(indicator -> indicator.withdrawn() == null)
                .flatMap(indicator ->
                        Content.some(indicator.outcomes()).isEmpty()
                                ? Stream.of("NOT_REPORTED")
                                : Content.some(indicator.outcomes()).stream()
                                        .map(Measures.Outcome::verdict));
    }

    private static Stream<String> statuses(WorkItem item) {
        return item.withAllBelow()
                .filter(below -> below.withdrawn() == null)
                .flatMap(below ->
                        Content.some(below.statuses()).isEmpty()
                                ? Stream.of("NOT_REPORTED")
                                : Content.some(below.statuses()).stream()
                                        .map(Content.Status::meaning));
    }

    private static Stream<String> controls(Content report) {
        return Content.some(report.internalControl()).stream()
                .flatMap(control ->
                        Content.some(control.results()).isEmpty()
                                ? Stream.of("NOT_REPORTED")
                                : Content.some(control.results()).stream()
                                        .map(result ->
                                                result.verdict() == null
                                                        ? "NONE"
                                                        : result.verdict()));
    }
}
