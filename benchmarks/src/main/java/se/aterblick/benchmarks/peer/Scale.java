package se.aterblick.benchmarks.peer;

import java.util.List;

/**
 * How large a run is.
 *
 * @param historyPlans numbers of plans in the store whose reports are asked for
 * @param widths how many append at a time
 * @param turns of each contender at each width and size
 * @param seconds of a turn
 * @param coldReports with PostgreSQL's buffers emptied before each
 */
record Scale(
        List<Integer> historyPlans,
        List<Integer> widths,
        int turns,
        double seconds,
        int coldReports) {

    static final int ROUNDS = 15;

    static Scale of(String name) {
        return switch (name) {
            case "tiny" -> new Scale(List.of(1), List.of(1), 1, 0.2, 2);
            case "small" -> new Scale(List.of(1, 100), List.of(1, 8, 32), 3, 0.5, 10);
            case "full" -> new Scale(List.of(1, 100, 1_000), List.of(1, 8, 32, 128), 5, 2, 30);
            default -> throw new IllegalArgumentException("tiny, small or full, not " + name);
        };
    }

    int mostPlansAtATime() {
        return widths.stream().mapToInt(width -> width).max().orElseThrow();
    }
}
