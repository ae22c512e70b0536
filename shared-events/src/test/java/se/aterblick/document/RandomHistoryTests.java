package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.aterblick.event.EventType;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Period;
import se.aterblick.state.PlanState;
import se.aterblick.state.Receipt;
import se.aterblick.state.ReportVersion;

/** Whatever happened to a plan, what was submitted can be made again from its events. */
class RandomHistoryTests {

    private static final int SEEDS = 40;
    private static final int EVENTS = 120;

    @Test
    void foldsAPrefixAndThenTheRestIntoTheSameAsAll() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState all = PlanState.fold(events);
            int cut = new Random(seed).nextInt(events.size() + 1);

            PlanState state = PlanState.fold(events.subList(0, cut));
            for (RecordedEvent event : events.subList(cut, events.size())) {
                state = state.evolve(event);
            }

            assertSame(state, all, events);
        }
    }

    @Test
    void leavesTheStateOfAPrefixAsItWasWhateverFollows() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            int cut = 1 + new Random(seed).nextInt(events.size());
            List<RecordedEvent> prefix = events.subList(0, cut);

            PlanState state = PlanState.fold(prefix);
            PlanState later = state;
            for (RecordedEvent event : events.subList(cut, events.size())) {
                later = later.evolve(event);
            }

            assertThat(later.nextSequence()).isEqualTo(events.size());
            assertSame(state, PlanState.fold(prefix), prefix);
        }
    }

    @Test
    void makesEverySubmittedDocumentAgainFromThePrefixItWasFoldedTo() {
        int versions = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState end = PlanState.fold(events);
            for (Period period : end.plan().periods()) {
                for (ReportVersion version : end.period(period.code()).lifecycle().versions()) {
                    var submission = version.submission();
                    PlanState then =
                            PlanState.fold(
                                    events.subList(0, Math.toIntExact(submission.foldedTo() + 1)));

                    ReportDocument replayed =
                            ReportDocument.of(
                                    then, submission.period(), submission.documentFormat());

                    assertThat(replayed.text())
                            .as("seed %d, %s version %d", seed, period.code(), version.number())
                            .isEqualTo(submission.document());
                    assertThat(replayed.hash()).hasToString(submission.contentHash());
                    versions++;
                }
            }
        }
        assertThat(versions).as("versions replayed").isGreaterThan(SEEDS * 3);
    }

    @Test
    void countsTheEventsOfEveryCommandInItsReceipt() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState state = PlanState.fold(events);
            Map<String, Integer> counted = new HashMap<>();
            events.forEach(e -> counted.merge(e.command().commandId(), 1, Integer::sum));

            counted.forEach((command, count) ->
                    assertThat(state.receipt(command)).map(Receipt::events).contains(count));
        }
    }

    @Test
    void givesTheSameHistoryForTheSameSeedAndAnotherForAnother() {
        assertThat(RandomHistory.of(7, EVENTS)).isEqualTo(RandomHistory.of(7, EVENTS));
        assertThat(RandomHistory.of(7, EVENTS)).isNotEqualTo(RandomHistory.of(8, EVENTS));
    }

    @Test
    void meetsEveryTypeOfEventAndRestatements() {
        Set<EventType> met = EnumSet.noneOf(EventType.class);
        int restatements = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            events.forEach(e -> met.add(EventType.of(e.event())));
            restatements += PlanState.fold(events).restatements().size();
        }

        assertThat(met).containsExactlyInAnyOrder(EventType.values());
        assertThat(restatements).isGreaterThan(SEEDS);
    }

    private static void assertSame(PlanState state, PlanState other, List<RecordedEvent> events) {
        assertThat(state.head()).isEqualTo(other.head());
        assertThat(state.restatements()).isEqualTo(other.restatements());
        for (RecordedEvent event : events) {
            String command = event.command().commandId();
            assertThat(state.receipt(command)).isEqualTo(other.receipt(command));
            assertThat(state.address(event.provenance().eventId()))
                    .isEqualTo(other.address(event.provenance().eventId()));
        }
        for (Period period : SmallPlan.content().periods()) {
            String code = period.code();
            assertThat(state.period(code).facts()).isEqualTo(other.period(code).facts());
            assertThat(state.period(code).lifecycle()).isEqualTo(other.period(code).lifecycle());
            assertThat(ReportDocument.of(state, code)).isEqualTo(ReportDocument.of(other, code));
        }
    }
}
