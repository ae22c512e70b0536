package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.aterblick.standalone.RunningSystem.Answer;

/**
 * Either of the separate services killed with {@code kill -9}: nothing answered is lost or recorded
 * twice, and the other one goes on.
 */
class EitherServiceKilledTests {

    private static final SeparateServices SYSTEM = SeparateServices.get();
    private static final Projections PROJECTIONS = new Projections(SYSTEM.database());
    private static final int CALLERS = 3;
    private static final int KEYS_PER_CALLER = 100;

    /** Projecting commits every 1,000 events: enough for a middle. */
    private static final int ROWS = 3_500;

    @AfterEach
    void startBothAgain() throws Exception {
        SYSTEM.command().start();
        SYSTEM.query().start();
    }

    @Test
    void commandServiceRecordsEveryKeyOnceThoughKilledWhileAnswering() throws Exception {
        OneIndicatorPlan plan = OneIndicatorPlan.adoptedIn(SYSTEM, "avbruten-skrivning");
        Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
        List<Thread> callers =
                IntStream.range(0, CALLERS)
                        .mapToObj(caller ->
                                Thread.startVirtualThread(
                                        () -> reportUntilKilled(plan, caller, acknowledged)))
                        .toList();
        Projections.await(() -> acknowledged.size() >= 40);

        SYSTEM.command().kill();

        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(acknowledged).hasSizeBetween(40, CALLERS * KEYS_PER_CALLER - 1);
        assertThat(plan.view().status()).isEqualTo(200);

        SYSTEM.command().start();
        Answer last = null;
        for (String key : keys().toList()) {
            last = plan.report(key);
            assertThat(last.status()).as(last.text()).isEqualTo(201);
            if (acknowledged.containsKey(key)) {
                assertThat(last.json()).isEqualTo(acknowledged.get(key).json());
            }
        }
        assertThat(plan.commandIds(last)).containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @Test
    void queryServiceCatchesUpToTheSameRowsThoughKilledWhileProjecting() throws Exception {
        OneIndicatorPlan plan = OneIndicatorPlan.adoptedIn(SYSTEM, "avbruten-lasning");
        SYSTEM.query().kill();

        plan.importOutcomes(ROWS);
        Answer last = plan.report("while-reading-is-down");
        assertThat(last.status()).isEqualTo(201);

        long head = last.json().path("sequence").asLong();
        SYSTEM.query().launch();
        Projections.await(() -> PROJECTIONS.sequence(plan.planId()) >= 1);
        SYSTEM.query().kill();
        assertThat(PROJECTIONS.sequence(plan.planId())).isBetween(1L, head - 1);

        SYSTEM.query().start();
        PROJECTIONS.awaitHead();
        List<String> caughtUp = PROJECTIONS.rows();
        assertThat(plan.viewSeeing(last).json().path("sequence").asLong()).isEqualTo(head);

        SYSTEM.query().stop();
        PROJECTIONS.drop();
        SYSTEM.query().start();
        PROJECTIONS.awaitHead();
        assertThat(PROJECTIONS.rows()).isEqualTo(caughtUp);
    }

    private static void reportUntilKilled(
            OneIndicatorPlan plan, int caller, Map<String, Answer> acknowledged) {
        try {
            for (String key : keysOf(caller).toList()) {
                Answer answer = plan.report(key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer);
                }
            }
        } catch (UncheckedIOException killed) {
            // Whether this one was recorded, the caller does not know: hence the keys.
        }
    }

    private static Stream<String> keys() {
        return IntStream.range(0, CALLERS).boxed().flatMap(EitherServiceKilledTests::keysOf);
    }

    private static Stream<String> keysOf(int caller) {
        return IntStream.range(0, KEYS_PER_CALLER).mapToObj(i -> "caller-" + caller + "-" + i);
    }
}
