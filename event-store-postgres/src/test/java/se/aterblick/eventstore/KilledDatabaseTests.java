package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is killed with {@code kill -9} while many append, and started again.
 *
 * <p>How often is {@code -Daterblick.test.kills} (3).
 */
class KilledDatabaseTests {

    private static final int KILLS = Integer.getInteger("aterblick.test.kills", 3);
    private static final int WRITERS = 8;
    private static final int LONGEST_LIFE_MILLIS = 400;

    private final Set<String> answered = new HashSet<>();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private final Set<String> refused = new HashSet<>();
    private int unknown;

    @Test
    void leavesEverythingThatWasAnsweredNothingThatWasRefusedAndNothingInPart(@TempDir Path data)
            throws Exception {
        try (CrashableServer server = CrashableServer.create(data);
                HikariDataSource pool = server.command();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            EventStorageEngine engine = PostgresEventStorage.engine(pool, Duration.ofSeconds(20));
            for (int kill = 0; kill < KILLS; kill++) {
                List<Future<?>> writers = start(engine, threads, kill);
                Thread.sleep(ThreadLocalRandom.current().nextInt(50, LONGEST_LIFE_MILLIS));
                server.kill();
                server.startAgain();
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            answered.addAll(told);

            StoredLog log = new StoredLog(server.superuser());
            log.assertDense();
            log.assertWhole(AppendingProcess.EVENTS_OF_A_COMMAND);
            Set<String> stored = new HashSet<>(log.commandIds());
            assertThat(stored).containsAll(answered).noneMatch(refused::contains);
            System.out.printf(
                    "%d kills of PostgreSQL: %d commands answered, %d stored, %d refused, %d unknown%n",
                    KILLS, answered.size(), stored.size(), refused.size(), unknown);
        }
    }

    private List<Future<?>> start(EventStorageEngine engine, ExecutorService threads, int round) {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String plan = "plan-" + round + "-" + i;
            writers.add(threads.submit(() -> writeUntilItFails(engine, plan)));
        }
        return writers;
    }

    /** Goes on over the crash for a while, so that appends behind it are seen too. */
    private void writeUntilItFails(EventStorageEngine engine, String plan) {
        int perCommand = AppendingProcess.EVENTS_OF_A_COMMAND;
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            String command = plan + "-" + i;
            try {
                engine.appendEvents(
                        TestEvents.command(plan, (long) i * perCommand, command, perCommand));
                told.add(command);
            } catch (AppendOutcomeUnknown e) {
                countUnknown();
                return;
            } catch (EventStoreException e) {
                refuse(command);
                return;
            }
        }
    }

    private synchronized void countUnknown() {
        unknown++;
    }

    private synchronized void refuse(String command) {
        refused.add(command);
    }
}
