package se.aterblick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvent;

/** The log read raw, as stored events, and as events with payload and metadata parsed, in turns. */
final class LogReadBenchmark {

    private static final int PER_APPEND = 500;
    private static final int PAGE = 1_000;

    private LogReadBenchmark() {}

    static void run(List<Integer> numbers) throws Exception {
        int events = Benchmarks.number(numbers, 0, 200_000);
        int turns = Benchmarks.number(numbers, 1, 5);
        try (BenchmarkDatabase database = BenchmarkDatabase.start();
                HikariDataSource pool = database.connect("command", 2)) {
            EventStorageEngine engine = PostgresEventStorage.engine(pool);
            fill(engine, events);
            List<Double> raw = new ArrayList<>();
            List<Double> stored = new ArrayList<>();
            List<Double> parsed = new ArrayList<>();
            for (int turn = 0; turn <= turns; turn++) {
                double rawRate = perSecond(events, () -> raw(pool));
                double storedRate = perSecond(events, () -> stored(new PostgresEventLog(pool)));
                double parsedRate = perSecond(events, () -> parsed(engine));
                if (turn > 0) {
                    raw.add(rawRate);
                    stored.add(storedRate);
                    parsed.add(parsedRate);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "raw %.0f/s | EventLog %.0f/s | parsed %.0f/s | parsed to raw %.2f%n",
                    Rounds.median(raw),
                    Rounds.median(stored),
                    Rounds.median(parsed),
                    Rounds.median(parsed) / Rounds.median(raw));
        }
    }

    private static void fill(EventStorageEngine engine, int events) {
        for (int first = 0; first < events; first += PER_APPEND) {
            String plan = "plan-" + first;
            List<DomainEventMessage<?>> append = new ArrayList<>();
            LongStream.range(0, PER_APPEND)
                    .forEach(sequence -> append.add(OutcomeEvents.of(plan, sequence, "c")));
            engine.appendEvents(append);
        }
    }

    private static double perSecond(int events, Callable<Long> read) throws Exception {
        long begin = System.nanoTime();
        long count = read.call();
        if (count != events) {
            throw new IllegalStateException("read " + count + " events of " + events);
        }
        return events * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    /** What JDBC can do: every byte is fetched, nothing is made of it. */
    private static long raw(HikariDataSource pool) throws SQLException {
        long events = 0;
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                try (ResultSet rows =
                        statement.executeQuery(
                                "SELECT payload, metadata FROM event_store.event ORDER BY position")) {
                    while (rows.next()) {
                        if (rows.getBytes(1).length + rows.getBytes(2).length > 0) {
                            events++;
                        }
                    }
                }
            }
            connection.rollback();
        }
        return events;
    }

    private static long stored(EventLog log) {
        long events = 0;
        List<StoredEvent> page = log.after(0, PAGE);
        while (!page.isEmpty()) {
            events += page.size();
            page = log.after(page.getLast().position(), PAGE);
        }
        return events;
    }

    private static long parsed(EventStorageEngine engine) {
        try (Stream<? extends TrackedEventMessage<?>> log = engine.readEvents(null, false)) {
            return log.filter(event -> event.getPayload() != null && !event.getMetaData().isEmpty())
                    .count();
        }
    }
}
