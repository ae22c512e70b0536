package se.aterblick.query.commitment;

import java.util.List;
import java.util.stream.Stream;
import se.aterblick.query.history.PlanThen;

/** Finds what plans promised that did not come as promised. */
public final class Commitments {

    private Commitments() {}

    /** All of it, plan by plan; a plan that is not among them continues nothing. */
    public static List<Commitment> of(List<PlanThen> plans) {
        return plans.stream()
                .flatMap(plan ->
                        Stream.concat(
                                new Promises(plan).broken().stream(),
                                Vanished.of(plan, plans).stream()))
                .toList();
    }
}
