package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.aterblick.benchmarks.Rounds;
import se.aterblick.benchmarks.peer.Results.Measure;

/** One update in a commit of its own: many at a time, each on a plan of its own or all on one. */
final class AppendComparison {

    private static final int HOT_CLIENTS = 8;
    private static final List<Integer> BATCH_WIDTHS = List.of(1, 8);

    private final Scale scale;
    private final Results results;

    AppendComparison(Scale scale, Results results) {
        this.scale = scale;
        this.results = results;
    }

    void run(Predicate<String> wanted) throws Exception {
        Workload workload = new Workload(Math.max(HOT_CLIENTS, scale.mostPlansAtATime()), 1);
        try (Contenders contenders = Contenders.loaded(workload, wanted)) {
            Answers.check(contenders.writers(), workload);
            for (int width : scale.widths()) {
                compare(contenders.writers(), "appends, clients: " + width, width, false);
            }
            compare(contenders.writers(), "appends to one plan, clients: 8", HOT_CLIENTS, true);
            for (int width : BATCH_WIDTHS) {
                compareBatches(contenders.writers(), width);
            }
            for (Peer peer : contenders.writers()) {
                checkLast(peer, workload);
            }
        }
    }

    private void compare(List<Peer> peers, String name, int width, boolean hot)
            throws InterruptedException {
        compare(
                peers,
                name,
                width,
                1,
                peer -> (client, number) -> peer.append(update(client, number, width, hot)));
    }

    /** All items of a plan in one commit, a plan for each client. */
    private void compareBatches(List<Peer> peers, int width) throws InterruptedException {
        compare(
                peers,
                "appends of %d in a commit, clients: %d".formatted(Workload.ITEMS, width),
                width,
                Workload.ITEMS,
                peer ->
                        (client, number) ->
                                peer.appendTogether(
                                        IntStream.range(0, Workload.ITEMS)
                                                .mapToObj(item ->
                                                        update(
                                                                client,
                                                                number * Workload.ITEMS + item,
                                                                width,
                                                                false))
                                                .toList()));
    }

    private void compare(
            List<Peer> peers, String name, int width, int updates, Function<Peer, Rounds.Work> work)
            throws InterruptedException {
        Map<String, List<Double>> rates = new HashMap<>();
        for (int turn = -1; turn < scale.turns(); turn++) {
            for (Peer peer : Contenders.turn(peers, turn + 1)) {
                double seconds = turn < 0 ? 2 * scale.seconds() : scale.seconds();
                double rate = updates * Rounds.perSecond(width, seconds, work.apply(peer));
                if (turn >= 0) {
                    rates.computeIfAbsent(peer.name(), n -> new ArrayList<>()).add(rate);
                }
            }
        }
        peers.forEach(peer ->
                results.add(
                        new Measure(name, "per second", true),
                        peer.name(),
                        Rounds.median(rates.getOrDefault(peer.name(), List.of()))));
    }

    /** Clients never meet on one item: who would have won is not the question here. */
    private static Update update(int client, int number, int width, boolean hot) {
        int items = Workload.ITEMS / width;
        int item = hot ? client + width * (number % items) : number % Workload.ITEMS;
        int value = number % 1_000;
        return new Update(
                hot ? 0 : client, item, value, Workload.comment(value, number), Instant.EPOCH);
    }

    /** After everything else, one client's updates must be what stands. */
    private static void checkLast(Peer peer, Workload workload) throws Exception {
        int plan = workload.plans() - 1;
        TreeMap<Integer, Reading> expected = new TreeMap<>();
        for (int item = 0; item < Workload.ITEMS; item++) {
            Update update =
                    new Update(plan, item, item, Workload.comment(item, item), Instant.EPOCH);
            peer.append(update);
            expected.put(item, update.reading());
        }
        Answers.checkNow(peer, plan, List.copyOf(expected.values()));
    }
}
