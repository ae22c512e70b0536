package se.aterblick.standalone.soak.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A history in which all is well, and the log of it, for tests to spoil. */
final class Fabricated {

    static final String PLAN = "plan-1";
    static final String PERIOD = "P01";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final History history = new History();
    final List<StoredEvent> log = new ArrayList<>();

    Fabricated() {
        store("adoption", "plan.adopted", json("{}"));
    }

    /** Two outcomes, a submission of them, its approval and a correction behind it. */
    static Fabricated approvedAndCorrected() {
        Fabricated all = new Fabricated();
        all.outcome("key-1", "4.0");
        all.outcome("key-2", "4.5");
        all.recorded("submit", "report.submitted", json("{\"period\":\"P01\"}"), "sha-256:abc");
        all.recorded("approve", "report.approved", json("{\"period\":\"P01\"}"), "");
        all.recorded(
                "key-3",
                "fact.corrected",
                json(
                        """
                        {"corrects":"event-2","reason":"fel",
                         "replacement":{"indicator":"matsvinn","period":"P01","value":"5.0"}}
                        """),
                "");
        return all;
    }

    void outcome(String key, String value) {
        recorded(key, "outcome.recorded", outcome(value), "");
    }

    static JsonNode outcome(String value) {
        return json("{\"indicator\":\"matsvinn\",\"period\":\"P01\",\"value\":\"" + value + "\"}");
    }

    private void recorded(String key, String type, JsonNode content, String hash) {
        history.asks(new Asked(key, PLAN, type, content));
        StoredEvent event = store(key, type, content);
        history.told(key, new Told(event.eventId(), event.sequence(), hash));
    }

    StoredEvent store(String key, String type, JsonNode payload) {
        int next = log.size();
        StoredEvent event =
                new StoredEvent(
                        next + 1L,
                        PLAN,
                        next,
                        "event-" + next,
                        key,
                        type,
                        Instant.ofEpochSecond(next),
                        payload);
        log.add(event);
        return event;
    }

    void saw(long atLeast, long sequence, String value) {
        history.saw(
                new View(
                        "controller",
                        PLAN,
                        PERIOD,
                        atLeast,
                        sequence,
                        value.isEmpty() ? Map.of() : Map.of("matsvinn", value)));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
