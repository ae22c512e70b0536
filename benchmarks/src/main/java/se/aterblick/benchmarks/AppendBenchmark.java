package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.aterblick.command.CommandSide;

/** Commands through the gateway against plain JDBC with as many threads, in turns. */
final class AppendBenchmark {

    private static final int HOT_THREADS = 8;
    private static final int WARM_UP_TURNS = 4;
    private static final double WARM_UP_SECONDS = 2;

    /** What a width calls that the others did not is compiled in it, on either side. */
    private static final double WIDTH_WARM_UP_SECONDS = 8;

    private final BenchmarkDatabase database;
    private final double seconds;
    private final int turns;
    private final Commands commands;
    private int plans;

    private AppendBenchmark(
            BenchmarkDatabase database, double seconds, int turns, Commands commands) {
        this.database = database;
        this.seconds = seconds;
        this.turns = turns;
        this.commands = commands;
    }

    static void run(List<Integer> numbers) throws Exception {
        double seconds = Benchmarks.number(numbers, 0, 3);
        int turns = Benchmarks.number(numbers, 1, 5);
        List<Integer> widths =
                numbers.size() > 2 ? numbers.subList(2, numbers.size()) : List.of(1, 8, 32, 128);
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                HikariDataSource pool = database.connect("command", 10)) {
            CommandSide side = CommandSide.on(pool, Clock.systemUTC());
            side.start();
            AppendBenchmark benchmark =
                    new AppendBenchmark(database, seconds, turns, new Commands(side.gateway()));
            benchmark.warmUp();
            System.out.println(
                    "width | insert + commit | autocommit | commands | to insert + commit | to autocommit");
            for (int width : widths) {
                benchmark.run(width);
            }
            benchmark.runHot();
            side.stop();
        }
    }

    /** Until everything that is called often is compiled: some tens of thousands of commands. */
    private void warmUp() throws InterruptedException {
        try (CommitFloor floor = CommitFloor.on(database, HOT_THREADS)) {
            for (int i = 0; i < WARM_UP_TURNS; i++) {
                floor.next();
                Rounds.perSecond(HOT_THREADS, WARM_UP_SECONDS, floor::insert);
                commands(HOT_THREADS, HOT_THREADS, WARM_UP_SECONDS);
                commands(1, 1, WARM_UP_SECONDS);
            }
        }
    }

    private void run(int width) throws InterruptedException {
        try (CommitFloor floor = CommitFloor.on(database, width)) {
            floor.next();
            Rounds.perSecond(width, WIDTH_WARM_UP_SECONDS, floor::insert);
            commands(width, width, WIDTH_WARM_UP_SECONDS);
            List<Double> floors = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                floor.next();
                floors.add(Rounds.perSecond(width, seconds, floor::insert));
                ours.add(commands(width, width, seconds));
                floor.next();
                alone.add(Rounds.perSecond(width, seconds, floor::insertAlone));
            }
            print(String.valueOf(width), floors, alone, ours);
        }
    }

    /** All commands on one plan, against one client's commits. */
    private void runHot() throws InterruptedException {
        try (CommitFloor floor = CommitFloor.on(database, 1)) {
            List<Double> floors = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                floor.next();
                floors.add(Rounds.perSecond(1, seconds, floor::insert));
                ours.add(commands(HOT_THREADS, 1, seconds));
                floor.next();
                alone.add(Rounds.perSecond(1, seconds, floor::insertAlone));
            }
            print("one hot plan, 8 threads", floors, alone, ours);
        }
    }

    private double commands(int threads, int ofPlans, double duration) throws InterruptedException {
        int first = plans;
        plans += ofPlans;
        for (int plan = first; plan < plans; plan++) {
            commands.adopt("plan-" + plan);
        }
        return Rounds.perSecond(
                threads,
                duration,
                (thread, number) ->
                        commands.report(
                                "plan-" + (first + thread % ofPlans),
                                "c-" + thread + "-" + number,
                                number));
    }

    private static void print(
            String name, List<Double> floors, List<Double> alone, List<Double> ours) {
        System.out.printf(
                Locale.ROOT,
                "%s | %.0f | %.0f | %.0f | %.2f | %.2f%n",
                name,
                Rounds.median(floors),
                Rounds.median(alone),
                Rounds.median(ours),
                Rounds.medianRatio(ours, floors),
                Rounds.medianRatio(ours, alone));
    }
}
