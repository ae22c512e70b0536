package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import se.aterblick.benchmarks.peer.Results.Measure;

/** The report of a plan's hundred items as of moments in the middle of its history. */
final class ReportComparison {

    /** A slow contender is asked at least so often in a turn. */
    private static final int AT_LEAST = 5;

    private final Scale scale;
    private final Results results;

    ReportComparison(Scale scale, Results results) {
        this.scale = scale;
        this.results = results;
    }

    void run(Predicate<String> wanted) throws Exception {
        for (int plans : scale.historyPlans()) {
            Workload workload = new Workload(plans, Scale.ROUNDS);
            try (Contenders contenders = Contenders.loaded(workload, wanted)) {
                Answers.check(contenders.peers(), workload);
                compare(contenders, workload);
            }
        }
    }

    private void compare(Contenders contenders, Workload workload) throws Exception {
        List<Peer> peers = contenders.peers();
        Map<String, List<Long>> warm = new HashMap<>();
        Map<String, List<Long>> cold = new HashMap<>();
        for (int turn = -1; turn < scale.turns(); turn++) {
            for (Peer peer : Contenders.turn(peers, turn + 1)) {
                List<Long> times = warm(peer, workload, turn);
                if (turn >= 0) {
                    warm.computeIfAbsent(peer.name(), n -> new ArrayList<>()).addAll(times);
                }
            }
        }
        contenders.admin().execute("CREATE EXTENSION IF NOT EXISTS pg_buffercache");
        Random random = new Random(3);
        for (int report = 0; report < scale.coldReports(); report++) {
            for (Peer peer : Contenders.turn(peers, report)) {
                contenders.admin().queryForList("SELECT * FROM pg_buffercache_evict_all()");
                cold.computeIfAbsent(peer.name(), n -> new ArrayList<>())
                        .add(timed(peer, workload, random));
            }
        }
        String size = String.format(Locale.ROOT, ", %,d updates", workload.updates());
        for (Peer peer : peers) {
            List<Long> times = warm.getOrDefault(peer.name(), List.of());
            add("report, p50" + size, peer, percentile(times, 50));
            add("report, p99" + size, peer, percentile(times, 99));
            add(
                    "report, cold" + size,
                    peer,
                    percentile(cold.getOrDefault(peer.name(), List.of()), 50));
            results.add(
                    new Measure("size" + size, "bytes an update", false),
                    peer.name(),
                    (double) peer.bytes() / workload.updates());
        }
    }

    private List<Long> warm(Peer peer, Workload workload, int turn) throws Exception {
        Random random = new Random(turn);
        double seconds = turn < 0 ? 2 * scale.seconds() : scale.seconds();
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        List<Long> times = new ArrayList<>();
        while (times.size() < AT_LEAST || System.nanoTime() < end) {
            times.add(timed(peer, workload, random));
        }
        return times;
    }

    /** Within the fifth of the history in its middle. */
    private static long timed(Peer peer, Workload workload, Random random) throws Exception {
        int plan = random.nextInt(workload.plans());
        int updates = workload.updatesOfPlan();
        Instant moment = Workload.at(updates * 2 / 5 + random.nextInt(updates / 5));
        long begin = System.nanoTime();
        List<Reading> report = peer.report(plan, moment);
        long time = System.nanoTime() - begin;
        if (report.size() != Workload.ITEMS) {
            throw new IllegalStateException(peer.name() + " knows " + report.size() + " items");
        }
        return time;
    }

    private void add(String name, Peer peer, double milliseconds) {
        results.add(new Measure(name, "ms", false), peer.name(), milliseconds);
    }

    private static double percentile(List<Long> nanoseconds, int percent) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return sorted.get(index) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
