package se.aterblick.standalone.soak.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that clients asked for and were answered; written by many threads. */
public final class History {

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, Queue<Told>> told = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Queue<View> views = new ConcurrentLinkedQueue<>();
    private final Queue<OwnRead> ownReads = new ConcurrentLinkedQueue<>();
    private final Queue<Document> documents = new ConcurrentLinkedQueue<>();
    private final Set<Checkpoint> checkpoints = ConcurrentHashMap.newKeySet();
    private final Queue<Breach> noted = new ConcurrentLinkedQueue<>();

    public void asks(Asked update) {
        asked.put(update.key(), update);
    }

    public void told(String key, Told answer) {
        told.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    public void refused(String key, String code) {
        refused.put(key, code);
    }

    public void saw(View view) {
        views.add(view);
    }

    public void found(OwnRead read) {
        ownReads.add(read);
    }

    public void got(Document document) {
        documents.add(document);
    }

    public void saw(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    /** Something that is wrong by itself. */
    public void note(Breach breach) {
        noted.add(breach);
    }

    public Map<String, Asked> asked() {
        return Map.copyOf(asked);
    }

    /** All answers that a key got; at least one each. */
    public Map<String, List<Told>> told() {
        Map<String, List<Told>> answers = new ConcurrentHashMap<>();
        told.forEach((key, all) -> answers.put(key, List.copyOf(all)));
        return answers;
    }

    public Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** In the order in which each client saw them. */
    public List<View> views() {
        return List.copyOf(views);
    }

    public List<OwnRead> ownReads() {
        return List.copyOf(ownReads);
    }

    public List<Document> documents() {
        return List.copyOf(documents);
    }

    public List<Checkpoint> checkpoints() {
        return checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size).thenComparing(Checkpoint::root))
                .toList();
    }

    public List<Breach> noted() {
        return List.copyOf(noted);
    }
}
