package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.eventstore.CuttingProxy;
import se.aterblick.eventstore.CuttingProxy.Cut;

/**
 * The connection to the database breaks while an update is being recorded, and nobody gets through
 * for longer than the service asks what came of it.
 */
class UnknownOutcomeTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;
    private static final CuttingProxy WAY = SERVICE.wayToDatabase();
    private static final int MOST_TRIES = 100;

    @AfterEach
    void open() {
        WAY.open();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cut.class,
            names = {"BEFORE_IT_ARRIVES_FOR_GOOD", "BEFORE_THE_ANSWER_FOR_GOOD"})
    void isToldAndTheSameKeyRecordsTheUpdateOnce(Cut cut) throws InterruptedException {
        AdoptedPlan plan =
                AdoptedPlan.of("okant-" + cut.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Call update =
                plan.to(
                                "outcomes",
                                "{'indicator':'osa-varde','period':'AR','value':'65'}",
                                Callers.MANAGER)
                        .key("unknown-" + cut);
        WAY.cutNext(cut);
        long begin = System.nanoTime();

        Answer unknown = update.with("Accept-Language", "en").send().expect(503);

        // The patience of these tests is a second; a pool by itself waits thirty.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.string("code")).isEqualTo("outcome-unknown");
        assertThat(unknown.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(unknown.string("detail")).contains("same Idempotency-Key");
        assertThat(SERVICE.payloads(plan.id()))
                .hasSize(cut == Cut.BEFORE_THE_ANSWER_FOR_GOOD ? 2 : 1);

        Answer unavailable = update.send().expect(503);
        assertThat(unavailable.string("code")).isEqualTo("unavailable");
        assertThat(unavailable.header("Retry-After")).isNotEmpty();

        WAY.open();
        Answer known = sentUntilAnswered(update).expect(201);
        Answer again = update.send().expect(201);

        assertThat(again.text()).isEqualTo(known.text());
        List<String> stored = SERVICE.payloads(plan.id());
        assertThat(stored).hasSize(2);
        assertThat(stored.getLast()).contains("osa-varde", "\"65\"");
    }

    /** The pool of connections looks for the database again only after a while. */
    private static Answer sentUntilAnswered(Call update) throws InterruptedException {
        Answer answer = update.send();
        for (int i = 1; answer.status() == 503 && i < MOST_TRIES; i++) {
            Thread.sleep(100);
            answer = update.send();
        }
        return answer;
    }
}
