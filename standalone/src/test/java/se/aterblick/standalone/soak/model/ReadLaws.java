package se.aterblick.standalone.soak.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was read against what had been recorded by then. */
public final class ReadLaws {

    private ReadLaws() {}

    public static List<Breach> check(History history) {
        List<Breach> breaches = new ArrayList<>();
        Timeline timeline = Timeline.of(history);
        Map<String, Long> seen = new HashMap<>();
        for (View view : history.views()) {
            if (view.sequence() < view.atLeast()) {
                breaches.add(Breach.of(Law.NOTHING_STALE, "older than its token: {}", view));
            }
            Map<String, String> expected =
                    timeline.at(view.planId(), view.period(), view.sequence());
            if (!expected.equals(view.values())) {
                breaches.add(Breach.of(Law.NOTHING_STALE, "expected {}, found {}", expected, view));
            }
            Long before =
                    seen.merge(view.client() + " " + view.planId(), view.sequence(), Math::max);
            if (before > view.sequence()) {
                breaches.add(Breach.of(Law.MONOTONIC, "had seen {} before {}", before, view));
            }
        }
        for (OwnRead read : history.ownReads()) {
            if (!read.expected().equals(read.found())) {
                breaches.add(Breach.of(Law.NOTHING_STALE, "{}", read));
            }
        }
        return breaches;
    }
}
