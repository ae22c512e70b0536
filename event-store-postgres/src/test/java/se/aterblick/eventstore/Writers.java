package se.aterblick.eventstore;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Threads that append commands of {@link AppendingProcess#EVENTS_OF_A_COMMAND} events: every other
 * one to a plan that all share, the others to plans of their own. Who loses a race tries again.
 */
final class Writers {

    private static final String HOT_PLAN = "hot";

    private final EventStorageEngine engine;
    private final String name;
    private final Consumer<String> stored;
    private volatile boolean stopped;

    /**
     * @param stored told the name of every command whose events are stored, by the thread it is of
     */
    Writers(EventStorageEngine engine, String name, Consumer<String> stored) {
        this.engine = engine;
        this.name = name;
        this.stored = stored;
    }

    /** Lets every thread end after the command it is at. */
    void stop() {
        stopped = true;
    }

    /** Returns when each thread has had so many commands stored. */
    void run(int threads, int commandsPerThread) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                String thread = name + "-" + i;
                executor.execute(() -> write(thread, commandsPerThread));
            }
        }
    }

    private void write(String thread, int commands) {
        for (int i = 0; i < commands && !stopped; i++) {
            append(i % 2 == 0 ? HOT_PLAN : thread, thread + "-" + i);
        }
    }

    private void append(String plan, String command) {
        boolean done = false;
        while (!done && !stopped) {
            long next = engine.lastSequenceNumberFor(plan).map(last -> last + 1).orElse(0L);
            try {
                engine.appendEvents(
                        TestEvents.command(
                                plan, next, command, AppendingProcess.EVENTS_OF_A_COMMAND));
                stored.accept(command);
                done = true;
            } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                done = false;
            }
        }
    }
}
