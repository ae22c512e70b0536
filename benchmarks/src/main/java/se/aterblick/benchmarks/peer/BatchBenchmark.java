package se.aterblick.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.benchmarks.CommitFloor;
import se.aterblick.benchmarks.Rounds;

/** Updates that are committed together, beside as many plain rows in one commit, in turns. */
public final class BatchBenchmark {

    private static final List<Integer> WIDTHS = List.of(1, 8);
    private static final int WARM_UP_TURNS = 2;

    private BatchBenchmark() {}

    /**
     * How many updates a second.
     *
     * @param ratio the median of the ratios turn by turn
     */
    public record Figures(int clients, double rows, double commands, double ratio) {}

    /** Runs and prints. */
    public static void run(double seconds, int turns) throws Exception {
        System.out.println("| clients | rows | updates by commands | ratio |\n|---|---|---|---|");
        for (Figures figures : measure(Workload.ITEMS, WIDTHS, seconds, turns)) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f |%n",
                    figures.clients(),
                    figures.rows(),
                    figures.commands(),
                    figures.ratio());
        }
    }

    /** Of so many clients, each with a plan of its own. */
    static List<Figures> measure(int together, List<Integer> widths, double seconds, int turns)
            throws Exception {
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                Ours ours = Ours.open(database)) {
            ours.load(new Workload(widths.getLast(), 1));
            List<Figures> all = new ArrayList<>();
            for (int width : widths) {
                all.add(measure(database, ours, together, width, seconds, turns));
            }
            return all;
        }
    }

    private static Figures measure(
            BenchmarkDatabase database,
            Ours ours,
            int together,
            int width,
            double seconds,
            int turns)
            throws InterruptedException {
        List<Double> rows = new ArrayList<>();
        List<Double> commands = new ArrayList<>();
        try (CommitFloor floor = CommitFloor.on(database, width)) {
            for (int turn = -WARM_UP_TURNS; turn < turns; turn++) {
                floor.next();
                double floorRate =
                        Rounds.perSecond(
                                width,
                                seconds,
                                (client, number) -> floor.insertTogether(client, number, together));
                double rate =
                        Rounds.perSecond(
                                width,
                                seconds,
                                (client, number) ->
                                        ours.appendTogether(updates(client, number, together)));
                if (turn >= 0) {
                    rows.add(floorRate * together);
                    commands.add(rate * together);
                }
            }
        }
        return new Figures(
                width,
                Rounds.median(rows),
                Rounds.median(commands),
                Rounds.medianRatio(commands, rows));
    }

    private static List<Update> updates(int plan, int number, int together) {
        return IntStream.range(0, together)
                .mapToObj(item ->
                        new Update(
                                plan,
                                (item + number) % Workload.ITEMS,
                                number % 1_000,
                                Workload.comment(number % 1_000, number),
                                Workload.BEGIN))
                .toList();
    }
}
