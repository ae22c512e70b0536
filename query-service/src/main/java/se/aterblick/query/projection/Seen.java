package se.aterblick.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.aterblick.value.PlanId;

/**
 * How much of the log somebody has seen who follows it in segments: of each segment's plans, every
 * event up to a position.
 *
 * @param positions by segment; 0 where nothing is seen yet
 */
public record Seen(List<Long> positions) {

    public static final Seen NOTHING = new Seen(Collections.nCopies(Segments.COUNT, 0L));

    public Seen {
        positions = List.copyOf(positions);
        if (positions.size() != Segments.COUNT) {
            throw new IllegalArgumentException("segments: " + positions);
        }
    }

    static Seen of(List<SegmentState> segments) {
        Seen seen = NOTHING;
        for (SegmentState segment : segments) {
            seen = seen.at(segment.segment(), segment.position());
        }
        return seen;
    }

    /** Whether an event is seen. */
    public boolean has(PlanId planId, long position) {
        return position <= positions.get(Segments.of(planId));
    }

    /** The position up to which every event is seen. */
    public long all() {
        return Collections.min(positions);
    }

    /** The position behind which no event is seen. */
    public long some() {
        return Collections.max(positions);
    }

    /** How many positions the segment that is most behind another's has still to go. */
    public long behind(Seen other) {
        return IntStream.range(0, Segments.COUNT)
                .mapToLong(s -> other.positions.get(s) - positions.get(s))
                .max()
                .orElse(0);
    }

    /** The position up to which everything is seen that another has seen. */
    public long before(Seen other) {
        return IntStream.range(0, Segments.COUNT)
                .filter(s -> positions.get(s) < other.positions.get(s))
                .mapToLong(positions::get)
                .min()
                .orElse(other.some());
    }

    /** With what another has seen, but of that nothing behind a position. */
    public Seen with(Seen other, long upTo) {
        return new Seen(
                IntStream.range(0, Segments.COUNT)
                        .mapToObj(s ->
                                Math.max(positions.get(s), Math.min(other.positions.get(s), upTo)))
                        .toList());
    }

    /** With one segment at another position. */
    public Seen at(int segment, long position) {
        List<Long> changed = new ArrayList<>(positions);
        changed.set(segment, position);
        return new Seen(changed);
    }
}
