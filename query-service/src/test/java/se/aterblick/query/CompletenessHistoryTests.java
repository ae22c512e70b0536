package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.DATABASE;
import static se.aterblick.query.SharedService.SERVICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.state.PlanState;

/** Whatever happened: what is due now is what the fold says, and then what the prefix says. */
class CompletenessHistoryTests {

    private static final int HISTORIES = 4;
    private static final int EVENTS = 80;

    @Test
    void nowIsTheFoldAndThenIsTheFoldOfThePrefix() {
        for (int seed = 101; seed <= 100 + HISTORIES; seed++) {
            String planId = "due-" + seed;
            PlanStream stream = PlanStream.adopted(DATABASE, planId);
            RandomHistoryTests.write(RandomHistory.of(seed, EVENTS), stream);
            List<RecordedEvent> events = stream.events();

            assertThat(rows(planId, stream.head(), ""))
                    .containsExactlyInAnyOrderElementsOf(
                            expected(stream.state(), LocalDate.of(2999, 1, 1)));
            for (int known : List.of(1, events.size() / 3, events.size() / 2, events.size())) {
                Instant then = events.get(known - 1).provenance().knownAt();
                PlanState prefix = PlanState.fold(events.subList(0, known));
                assertThat(rows(planId, stream.head(), "&asOf=" + then))
                        .as("seed %d, %d events", seed, known)
                        .containsExactlyInAnyOrderElementsOf(
                                expected(prefix, then.atZone(prefix.plan().zone()).toLocalDate()));
            }
        }
    }

    private static List<String> expected(PlanState state, LocalDate day) {
        return Completeness.of(state, day).stream()
                .map(e ->
                        String.join(
                                " ",
                                e.period().code(),
                                e.due().kind().code(),
                                e.due().item(),
                                e.state().name(),
                                e.reported() == null ? "" : e.reported().eventId().value()))
                .toList();
    }

    private static List<String> rows(String planId, long head, String then) {
        Answer answer =
                SERVICE.auditor()
                        .seeing(planId, head)
                        .get("/follow-up/v1/completeness?limit=500&plan=" + planId + then);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(row ->
                        String.join(
                                " ",
                                row.path("period").asString(),
                                row.path("kind").asString(),
                                row.path("item").asString(),
                                row.path("state").asString(),
                                row.path("eventId").asString("")))
                .toList();
    }
}
