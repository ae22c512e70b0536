package se.aterblick.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;
import se.aterblick.value.PlanId;

/** Following a log in segments, against sets of events that are kept one by one. */
class SeenTests {

    private static final int EVENTS = 40;
    private static final List<PlanId> PLANS =
            List.of(PlanId.of("a-2024"), PlanId.of("b-2024"), PlanId.of("c-2024"), PlanId.of("d"));

    private final Random random = new Random(4711);

    @Test
    void meansTheSegmentsThatAxonShares() {
        Segment[] segments = Segment.computeSegments(0, 1);

        for (int i = 0; i < 1_000; i++) {
            int own = Segments.of("plan-" + i);
            for (Segment segment : segments) {
                assertThat(segment.matches((Object) own)).isEqualTo(segment.getSegmentId() == own);
            }
        }
    }

    @Test
    void sharesPlansOutEvenly() {
        long first =
                random.ints(1_000, 1_900, 2_100)
                        .filter(year -> Segments.of("rgs-" + year) == 0)
                        .count();

        assertThat(first).isBetween(400L, 600L);
    }

    @Test
    void followsWhatAnotherHasSeenAndNothingElse() {
        for (int run = 0; run < 2_000; run++) {
            List<PlanId> log = log();
            Seen start = seen();
            Seen target = furtherThan(start);
            List<Long> taken = new ArrayList<>();
            Seen at = start;
            while (at.behind(target) > 0) {
                long from = at.before(target);
                long to = Math.min(from + 1 + random.nextInt(7), target.some());
                for (long position = from + 1; position <= to; position++) {
                    PlanId plan = log.get((int) position - 1);
                    if (!at.has(plan, position) && target.has(plan, position)) {
                        taken.add(position);
                    }
                }
                at = at.with(target, to);
            }

            assertThat(at).isEqualTo(target);
            assertThat(taken).isEqualTo(missing(log, start, target));
        }
    }

    private static List<Long> missing(List<PlanId> log, Seen start, Seen target) {
        List<Long> missing = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            int segment = Segments.of(log.get(i));
            if (i + 1 > start.positions().get(segment) && i < target.positions().get(segment)) {
                missing.add(i + 1L);
            }
        }
        return missing;
    }

    @Test
    void tellsAllFromSome() {
        Seen seen = Seen.NOTHING.at(0, 7).at(1, 9);

        assertThat(seen.all()).isEqualTo(7);
        assertThat(seen.some()).isEqualTo(9);
        assertThat(Seen.NOTHING.behind(seen)).isEqualTo(9);
        assertThat(seen.behind(Seen.NOTHING)).isNegative();
        assertThat(seen.before(Seen.NOTHING.at(0, 7).at(1, 12))).isEqualTo(9);
        assertThat(seen.before(seen)).isEqualTo(9);
    }

    private List<PlanId> log() {
        return random.ints(EVENTS, 0, PLANS.size()).mapToObj(PLANS::get).toList();
    }

    private Seen seen() {
        return new Seen(List.of((long) random.nextInt(EVENTS), (long) random.nextInt(EVENTS)));
    }

    private Seen furtherThan(Seen start) {
        return new Seen(
                start.positions().stream()
                        .map(position ->
                                position + random.nextInt(EVENTS - position.intValue() + 1))
                        .toList());
    }
}
