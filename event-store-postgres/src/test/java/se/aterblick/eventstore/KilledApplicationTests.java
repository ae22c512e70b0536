package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A process is killed with {@code kill -9} while it appends, again and again.
 *
 * <p>How often is {@code -Daterblick.test.kills} (3).
 */
class KilledApplicationTests {

    private static final int KILLS = Integer.getInteger("aterblick.test.kills", 3);
    private static final int WRITERS = 8;
    private static final int ENDLESS = 1_000_000;
    private static final int LONGEST_LIFE_MILLIS = 400;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void leavesEverythingThatWasAnsweredAndNothingInPart() throws Exception {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < KILLS; i++) {
            try (AppendingProcess process =
                    AppendingProcess.start(database.url(), WRITERS, ENDLESS)) {
                process.awaitFirstAnswer();
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_LIFE_MILLIS));
                process.kill();
                answered.addAll(process.answered());
            }
        }

        StoredLog log = new StoredLog(database.query());
        log.assertDense();
        log.assertWhole(AppendingProcess.EVENTS_OF_A_COMMAND);
        Set<String> stored = new HashSet<>(log.commandIds());
        assertThat(answered).hasSizeGreaterThan(KILLS);
        assertThat(stored).containsAll(answered);
        // At most one command of each writer was under way at each kill.
        assertThat(stored.size() - answered.size()).isLessThanOrEqualTo(KILLS * WRITERS);
        System.out.printf(
                "%d kills of the application: %d commands answered, %d stored%n",
                KILLS, answered.size(), stored.size());
    }
}
