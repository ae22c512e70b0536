package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import se.aterblick.eventstore.PostgresEventStorage;

/** From the answered commit in one process to the event handler of a processor in another. */
final class LagProbe {

    private static final double MICROS_PER_MILLI = 1_000;

    private LagProbe() {}

    static void run(List<Integer> numbers) throws Exception {
        int events = Benchmarks.number(numbers, 0, 500);
        int longestPause = Benchmarks.number(numbers, 1, 60);
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                HikariDataSource pool = database.connect("command", 4)) {
            EventStorageEngine engine = PostgresEventStorage.engine(pool);
            Process follower = follower(database, events);
            try (BufferedReader answers = follower.inputReader(StandardCharsets.UTF_8)) {
                answers.readLine();
                Map<String, Instant> committed = append(engine, events, longestPause);
                print(lags(answers, committed));
            } finally {
                follower.destroy();
            }
        }
    }

    private static Process follower(BenchmarkDatabase database, int events) throws IOException {
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, Benchmarks.class.getName()));
        }
        command.addAll(List.of(LagFollower.NAME, database.url(), String.valueOf(events)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Map<String, Instant> append(
            EventStorageEngine engine, int events, int longestPause) throws InterruptedException {
        Map<String, Instant> committed = new HashMap<>();
        for (int sequence = 0; sequence < events; sequence++) {
            DomainEventMessage<?> event = OutcomeEvents.of("plan", sequence);
            engine.appendEvents(event);
            committed.put(event.getIdentifier(), Instant.now());
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, longestPause + 1));
        }
        return committed;
    }

    /**
     * In milliseconds, in order; the first fifth of the events, which finds both sides cold, left
     * out.
     */
    private static List<Double> lags(BufferedReader answers, Map<String, Instant> committed)
            throws IOException {
        List<Double> lags = new ArrayList<>();
        for (int i = 0; i < committed.size(); i++) {
            String answer = answers.readLine();
            int space = answer.indexOf(' ');
            Instant handled = Instant.parse(answer.substring(space + 1));
            Instant before = committed.get(answer.substring(0, space));
            long micros = Duration.between(before, handled).toNanos() / 1_000;
            if (i >= committed.size() / 5) {
                lags.add(micros / MICROS_PER_MILLI);
            }
        }
        return lags.stream().sorted().toList();
    }

    private static void print(List<Double> lags) {
        System.out.printf(
                Locale.ROOT,
                "lag over %d events: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                lags.size(),
                lags.get(lags.size() / 2),
                lags.get(lags.size() * 95 / 100),
                lags.get(lags.size() * 99 / 100),
                lags.getLast());
    }
}
