package se.aterblick.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import se.aterblick.value.PlanId;

/**
 * The parts in which a processor follows the log, each of them its own plans: instances share them
 * out, and none waits for another.
 */
public final class Segments {

    /** A power of two; the rows in {@code follow_up.processor_segment} must go with it. */
    public static final int COUNT = 2;

    private Segments() {}

    /** The segment that all events of a plan belong to, from 0 on; the same for ever. */
    public static int of(String planId) {
        CRC32C sum = new CRC32C();
        sum.update(planId.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & (COUNT - 1));
    }

    static int of(PlanId planId) {
        return of(planId.value());
    }
}
