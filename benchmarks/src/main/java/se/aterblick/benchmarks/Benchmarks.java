package se.aterblick.benchmarks;

import java.nio.file.Path;
import java.util.List;
import se.aterblick.benchmarks.peer.BatchBenchmark;
import se.aterblick.benchmarks.peer.PeerBenchmark;
import se.aterblick.benchmarks.peer.RebuildBenchmark;
import se.aterblick.benchmarks.peer.RecordBenchmark;
import se.aterblick.benchmarks.peer.ScaleBenchmark;
import se.aterblick.benchmarks.peer.SmallBenchmark;

/**
 * What is run by hand: {@code small}, {@code append [seconds [turns [width …]]]}, {@code read
 * [events [turns]]}, {@code lag [events [pause]]}, {@code rebuild [plans [turns]]}, {@code start
 * [turns]}, {@code http [clients [seconds]]} or {@code peers}.
 */
public final class Benchmarks {

    /** Where the large database of {@code scale} lies; to be removed by hand afterwards. */
    private static final Path SCALE =
            Path.of(System.getProperty("java.io.tmpdir"), "bench", "scale");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        String name = all.isEmpty() ? "" : all.getFirst();
        if (name.equals("peers") || name.equals("small")) {
            if (name.equals("small")) {
                SmallBenchmark.run(Path.of("benchmarks-small.json"));
            } else {
                PeerBenchmark.run(all.subList(1, all.size()));
            }
            // Some libraries leave threads behind that would keep the process for a minute.
            System.exit(0);
        }
        List<Integer> numbers =
                all.stream()
                        .skip(1)
                        .filter(argument -> !argument.contains(":"))
                        .map(Integer::valueOf)
                        .toList();
        switch (name) {
            case "append" -> AppendBenchmark.run(numbers);
            case "read" -> LogReadBenchmark.run(numbers);
            case "lag" -> LagProbe.run(numbers);
            case "start" -> StartBenchmark.run(number(numbers, 0, 5));
            case "batch" -> BatchBenchmark.run(number(numbers, 0, 2), number(numbers, 1, 5));
            case "record" -> RecordBenchmark.run(number(numbers, 0, 20), number(numbers, 1, 5));
            case "scale" -> ScaleBenchmark.run(number(numbers, 0, 10_000_000), SCALE);
            case "http" -> HttpBenchmark.run(numbers);
            case "rebuild" -> RebuildBenchmark.run(number(numbers, 0, 100), number(numbers, 1, 5));
            case LagFollower.NAME -> LagFollower.run(all.get(1), numbers.getFirst());
            default ->
                    throw new IllegalArgumentException(
                            "small | append [seconds [turns [width …]]] | read [events [turns]] | lag [events [pause]] | rebuild [plans [turns]] | start [turns] | http [clients [seconds]] | batch [seconds [turns]] | record [plans [seconds]] | scale [events]"
                                    + " | peers "
                                    + PeerBenchmark.OPTIONS);
        }
    }

    /** One of the numbers, or what counts without it. */
    static int number(List<Integer> numbers, int index, int otherwise) {
        return index < numbers.size() ? numbers.get(index) : otherwise;
    }
}
