package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two processes with 32 writers write to one plan and to many. */
class TwoProcessesTests {

    private static final int WRITERS = 16;
    private static final int COMMANDS = 20;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void loseNothingDoubleNothingAndAreToldNothingFalse() throws Exception {
        List<String> answered = new ArrayList<>();
        try (AppendingProcess one = start();
                AppendingProcess other = start()) {
            CompletableFuture<List<String>> fromOne = CompletableFuture.supplyAsync(() -> of(one));
            answered.addAll(of(other));
            answered.addAll(fromOne.join());
        }

        StoredLog log = new StoredLog(database.query());
        log.assertDense();
        log.assertWhole(AppendingProcess.EVENTS_OF_A_COMMAND);
        assertThat(answered).hasSize(2 * WRITERS * COMMANDS).doesNotHaveDuplicates();
        assertThat(log.commandIds().stream().distinct())
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    private AppendingProcess start() throws Exception {
        return AppendingProcess.start(database.url(), WRITERS, COMMANDS);
    }

    private static List<String> of(AppendingProcess process) {
        try {
            return process.answered();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
