package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Holds all contenders to one truth: a benchmark of wrong answers is worth nothing. */
final class Answers {

    private static final int SAMPLES = 12;

    private Answers() {}

    /**
     * Compares reports of sampled plans and moments with the slow reference: of the first and the
     * last moment, of the very moment of an update, and of just before it.
     */
    static void check(List<Peer> peers, Workload workload) throws Exception {
        Random random = new Random(7);
        for (int sample = 0; sample < SAMPLES; sample++) {
            int plan = random.nextInt(workload.plans());
            int number =
                    sample == 0
                            ? 0
                            : sample == 1
                                    ? workload.updatesOfPlan() - 1
                                    : random.nextInt(workload.updatesOfPlan());
            Instant at = Workload.at(number);
            check(peers, workload, plan, at);
            if (number > 0) {
                check(peers, workload, plan, at.minusMillis(1));
            }
        }
    }

    private static void check(List<Peer> peers, Workload workload, int plan, Instant moment)
            throws Exception {
        List<Reading> expected = workload.reference(plan, moment);
        for (Peer peer : peers) {
            same(peer, expected, peer.report(plan, moment), "plan " + plan + " as of " + moment);
        }
    }

    /** Compares what stands after appends with what was appended last. */
    static void checkNow(Peer peer, int plan, List<Reading> expected) throws Exception {
        same(peer, expected, peer.report(plan, Instant.now()), "plan " + plan + " now");
    }

    private static void same(
            Peer peer, List<Reading> expected, List<Reading> answer, String question) {
        if (!expected.equals(answer)) {
            throw new IllegalStateException(
                    peer.name()
                            + " answers wrongly, "
                            + question
                            + ":\n"
                            + answer
                            + "\ninstead of\n"
                            + expected);
        }
    }
}
