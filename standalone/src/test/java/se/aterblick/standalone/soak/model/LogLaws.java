package se.aterblick.standalone.soak.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds the log against what was asked for and what was answered. */
public final class LogLaws {

    private static final String ADOPTED = "plan.adopted";

    private final History history;
    private final List<Breach> breaches = new ArrayList<>();

    private LogLaws(History history) {
        this.history = history;
    }

    public static List<Breach> check(History history, List<StoredEvent> log) {
        LogLaws laws = new LogLaws(history);
        laws.dense(log);
        laws.knownInOrder(log);
        Map<String, StoredEvent> byKey = laws.onceEach(log);
        laws.nothingUnasked(byKey);
        laws.nothingLost(byKey);
        return laws.breaches;
    }

    private void dense(List<StoredEvent> log) {
        Map<String, Long> next = new HashMap<>();
        long position = 1;
        for (StoredEvent event : log) {
            long sequence = next.getOrDefault(event.planId(), 0L);
            if (event.position() != position || event.sequence() != sequence) {
                broken(
                        Law.DENSE,
                        "expected position {} and {}/{}, found {} and {}",
                        position,
                        event.planId(),
                        sequence,
                        event.position(),
                        event.sequence());
            }
            position = event.position() + 1;
            next.put(event.planId(), event.sequence() + 1);
        }
    }

    private void knownInOrder(List<StoredEvent> log) {
        Map<String, Instant> latest = new HashMap<>();
        for (StoredEvent event : log) {
            Instant before = latest.put(event.planId(), event.knownAt());
            if (before != null && event.knownAt().isBefore(before)) {
                broken(Law.KNOWN_IN_ORDER, "after {} comes {}", before, event);
            }
        }
    }

    private Map<String, StoredEvent> onceEach(List<StoredEvent> log) {
        Map<String, StoredEvent> byKey = new HashMap<>();
        Map<String, StoredEvent> byId = new HashMap<>();
        for (StoredEvent event : log) {
            StoredEvent before =
                    event.type().equals(ADOPTED) && event.sequence() == 0
                            ? null
                            : byKey.put(event.key(), event);
            if (before != null) {
                broken(Law.NOTHING_DOUBLED, "{} is at {} and {}", event.key(), before, event);
            }
            if (byId.put(event.eventId(), event) != null) {
                broken(Law.NOTHING_DOUBLED, "event {} is there twice", event.eventId());
            }
        }
        return byKey;
    }

    private void nothingUnasked(Map<String, StoredEvent> byKey) {
        Map<String, Asked> asked = history.asked();
        Set<String> told = history.told().keySet();
        byKey.forEach((key, event) -> {
            Asked update = asked.get(key);
            if (update == null) {
                broken(Law.NOTHING_UNASKED, "nobody asked for {}", event);
            } else if (!update.planId().equals(event.planId())
                    || !update.type().equals(event.type())
                    || !isIn(update.content(), event.payload())) {
                broken(Law.NOTHING_LOST, "asked for {}, recorded {}", update, event);
            } else if (history.refused().containsKey(key) && !told.contains(key)) {
                broken(Law.NOTHING_UNASKED, "refused, yet recorded: {}", event);
            }
        });
    }

    private void nothingLost(Map<String, StoredEvent> byKey) {
        history.told()
                .forEach((key, answers) -> {
                    Told first = answers.getFirst();
                    if (answers.stream().anyMatch(answer -> !answer.equals(first))) {
                        broken(
                                Law.NOTHING_DOUBLED,
                                "{} was answered differently: {}",
                                key,
                                answers);
                    }
                    StoredEvent event = byKey.get(key);
                    if (event == null) {
                        broken(
                                Law.NOTHING_LOST,
                                "{} was acknowledged as {}, and is not there",
                                key,
                                first);
                    } else if (event.sequence() != first.sequence()
                            || !event.eventId().equals(first.eventId())) {
                        broken(
                                Law.NOTHING_LOST,
                                "{} was acknowledged as {}, is {}",
                                key,
                                first,
                                event);
                    }
                });
    }

    /** Whether a value holds all that was asked for; it may say more, such as what is implied. */
    private static boolean isIn(JsonNode asked, JsonNode recorded) {
        if (!asked.isObject()) {
            return asked.equals(recorded);
        }
        return asked.propertyStream()
                .allMatch(field -> isIn(field.getValue(), recorded.path(field.getKey())));
    }

    private void broken(Law law, String what, Object... arguments) {
        breaches.add(Breach.of(law, what, arguments));
    }
}
