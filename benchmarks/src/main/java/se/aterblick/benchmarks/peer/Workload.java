package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans of a hundred items that are updated round by round, the same at every run: what happens to
 * all plans at about the same time lies side by side, as it would have been written.
 */
record Workload(int plans, int rounds) {

    static final int ITEMS = 100;
    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    /** Shares no factor with the items, so that each round comes to all of them. */
    private static final int STRIDE = 37;

    /** So that item, value and comment are about 170 bytes of JSON. */
    private static final int COMMENT_LENGTH = 110;

    int updatesOfPlan() {
        return rounds * ITEMS;
    }

    int updates() {
        return plans * updatesOfPlan();
    }

    /** All updates in the order of their time. */
    Stream<Update> inOrder() {
        return IntStream.range(0, updatesOfPlan())
                .boxed()
                .flatMap(
                        number -> IntStream.range(0, plans).mapToObj(plan -> update(plan, number)));
    }

    Update update(int plan, int number) {
        int item = number * STRIDE % ITEMS;
        int value = (int) (mixed(plan * 1_000_003L + number) & 0xfff);
        return new Update(plan, item, value, comment(value, number), at(number));
    }

    /**
     * Since when an update is known: each minute one of every plan, in a transaction of its own.
     */
    static Instant at(int number) {
        return BEGIN.plus(number, ChronoUnit.MINUTES);
    }

    /** How a plan's items stood, by going through all there is; slow and plain. */
    List<Reading> reference(int plan, Instant moment) {
        TreeMap<Integer, Reading> items = new TreeMap<>();
        IntStream.range(0, updatesOfPlan())
                .mapToObj(number -> update(plan, number))
                .filter(update -> !update.at().isAfter(moment))
                .forEach(update -> items.put(update.item(), update.reading()));
        return List.copyOf(items.values());
    }

    static String comment(int value, int number) {
        String begin = "Värdet är " + value + " efter ändring " + number + ". ";
        return begin + "x".repeat(COMMENT_LENGTH - begin.length());
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 27);
    }
}
