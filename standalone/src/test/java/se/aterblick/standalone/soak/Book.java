package se.aterblick.standalone.soak;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the people of the soak know of their plans, together. */
record Book(List<Plan> plans) {

    static final int PERIODS = 12;

    static Book of(int plans, int figures) {
        return new Book(
                IntStream.range(0, plans).mapToObj(i -> Plan.of("soak-" + i, figures)).toList());
    }

    Stream<Period> periods() {
        return plans.stream().flatMap(plan -> plan.periods().stream());
    }

    /** Periods that take updates. */
    List<Period> open() {
        return periods().filter(period -> period.approval().get() == null).toList();
    }

    /** Periods that take corrections only. */
    List<Period> approved() {
        return periods().filter(period -> period.approval().get() != null).toList();
    }

    /**
     * The newest update of a plan that was acknowledged.
     *
     * @param token what it was acknowledged with
     */
    record Newest(long sequence, String token) {

        static final Newest NONE = new Newest(-1, "");

        private static Newest of(Newest one, Newest other) {
            return one.sequence < other.sequence ? other : one;
        }
    }

    /** An approval with the hash that it names. */
    record Approval(String contentHash, Newest update) {}

    record Plan(String id, List<Period> periods, AtomicReference<Newest> newest) {

        private static Plan of(String id, int figures) {
            return new Plan(
                    id,
                    IntStream.rangeClosed(1, PERIODS)
                            .mapToObj(i -> Period.of(id, "P%02d".formatted(i), figures))
                            .toList(),
                    new AtomicReference<>(Newest.NONE));
        }

        void acknowledged(Newest update) {
            newest.accumulateAndGet(update, Newest::of);
        }
    }

    record Period(
            String planId, String code, List<Figure> figures, AtomicReference<Approval> approval) {

        private static Period of(String planId, String code, int figures) {
            return new Period(
                    planId,
                    code,
                    IntStream.range(0, figures)
                            .mapToObj(i ->
                                    new Figure(
                                            "nyckeltal-" + i,
                                            new ReentrantLock(),
                                            new AtomicReference<>("")))
                            .toList(),
                    new AtomicReference<>());
        }
    }

    /**
     * An indicator in a period.
     *
     * @param turn held by who reports on it, until an answer says what came of that
     * @param standing the event that set its value last; empty before the first
     */
    record Figure(String indicator, ReentrantLock turn, AtomicReference<String> standing) {}
}
