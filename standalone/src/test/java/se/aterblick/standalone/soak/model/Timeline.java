package se.aterblick.standalone.soak.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What every figure was after every event, reckoned from acknowledged updates alone. */
final class Timeline {

    private final Map<Figure, NavigableMap<Long, String>> values = new HashMap<>();

    static Timeline of(History history) {
        Timeline timeline = new Timeline();
        Map<String, Asked> asked = history.asked();
        history.told().forEach((key, answers) -> timeline.add(asked.get(key), answers));
        return timeline;
    }

    private void add(Asked update, List<Told> answers) {
        if (update != null && update.figure() != null) {
            values.computeIfAbsent(update.figure(), f -> new TreeMap<>())
                    .put(answers.getFirst().sequence(), update.value());
        }
    }

    /** The figures of a period's report, by indicator, once an event is in it. */
    Map<String, String> at(String planId, String period, long sequence) {
        Map<String, String> then = new TreeMap<>();
        values.forEach((figure, history) -> {
            Map.Entry<Long, String> latest = history.floorEntry(sequence);
            if (latest != null
                    && figure.planId().equals(planId)
                    && figure.period().equals(period)) {
                then.put(figure.indicator(), latest.getValue());
            }
        });
        return then;
    }
}
