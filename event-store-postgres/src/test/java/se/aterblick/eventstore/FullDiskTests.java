package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's disk runs full; only where this process may mount a small one. */
class FullDiskTests {

    private static final int DISK_MEGABYTES = 160;
    private static final int EVENTS = 30;
    private static final int TEXT = 15_000;
    private static final int MOST = 1_000;

    @TempDir private Path disk;

    private boolean mounted;
    private final List<String> answered = new ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void isToldAndGoesOnWhenThereIsRoomAgain() throws Exception {
        mounted =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + DISK_MEGABYTES + "m",
                        "tmpfs",
                        disk.toString());
        assumeThat(mounted).as("may mount a small disk").isTrue();

        Path filler = disk.resolve("filler");
        try (CrashableServer server = CrashableServer.create(disk.resolve("data"));
                HikariDataSource pool = server.command()) {
            fill(filler);
            EventStorageEngine engine = PostgresEventStorage.engine(pool, Duration.ofSeconds(1));

            EventStoreException failure = appendUntilItFails(engine);

            assertThat(failure)
                    .hasMessageMatching(
                            "(?s)(events were not stored: .*No space left.*|it is not known whether .*)");
            Files.delete(filler);
            if (!server.isAlive()) {
                server.startAgain();
            }
            appendAgain(engine);
            StoredLog log = new StoredLog(server.superuser());
            log.assertDense();
            log.assertWhole(EVENTS);
            Set<String> stored = new HashSet<>(log.commandIds());
            assertThat(stored).containsAll(answered);
            if (!(failure instanceof AppendOutcomeUnknown)) {
                assertThat(stored).hasSameSizeAs(answered);
            }
        }
    }

    private EventStoreException appendUntilItFails(EventStorageEngine engine) {
        for (int i = 0; i < MOST; i++) {
            try {
                append(engine, (long) i * EVENTS);
            } catch (EventStoreException e) {
                return e;
            }
        }
        throw new AssertionError("the disk did not run full");
    }

    /** The server may need a moment to come back. */
    private void appendAgain(EventStorageEngine engine) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                append(
                        engine,
                        engine.lastSequenceNumberFor("one").map(last -> last + 1).orElse(0L));
                return;
            } catch (RuntimeException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("does not go on");
    }

    private void append(EventStorageEngine engine, long sequence) {
        String command = "c-" + sequence + "-" + answered.size();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(
                    TestEvents.event(
                            "one", sequence + i, command, Instant.now(), incompressible()));
        }
        engine.appendEvents(events);
        answered.add(command);
    }

    private static String incompressible() {
        return new Random()
                .ints(TEXT, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Leaves room for a few events. */
    private void fill(Path filler) throws IOException {
        byte[] megabyte = new byte[1_000_000];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > 5L * megabyte.length) {
                out.write(megabyte);
                out.flush();
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
