package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
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

/**
 * From the answered commit in one process to the event handler of a processor in another.
 *
 * <p>Arguments: events (500), longest pause between two of them in milliseconds (60).
 */
public final class LagProbe {

    private static final double MICROS_PER_MILLI = 1_000;

    private LagProbe() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int longestPause = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
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
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LagFollower.class.getName(),
                        database.url(),
                        String.valueOf(events))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
            String[] answer = answers.readLine().split(" ");
            Instant handled = Instant.parse(answer[1]);
            long micros = Duration.between(committed.get(answer[0]), handled).toNanos() / 1_000;
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
