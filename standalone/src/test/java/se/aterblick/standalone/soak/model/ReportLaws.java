package se.aterblick.standalone.soak.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the bytes of approved reports against what was submitted and approved. */
public final class ReportLaws {

    private ReportLaws() {}

    public static List<Breach> check(History history) {
        List<Breach> breaches = new ArrayList<>();
        Timeline timeline = Timeline.of(history);
        Map<String, Told> submitted = submissions(history);
        for (Document document : history.documents()) {
            Told submission = submitted.get(document.planId() + " " + document.period());
            if (submission == null || !submission.contentHash().equals(document.hash())) {
                breaches.add(
                        Breach.of(
                                Law.APPROVED_FOR_EVER,
                                "submitted as {}, given out: {}",
                                submission,
                                document));
            } else if (!timeline.at(document.planId(), document.period(), submission.sequence() - 1)
                    .equals(document.values())) {
                breaches.add(
                        Breach.of(
                                Law.APPROVED_FOR_EVER,
                                "before {} there was {}, given out: {}",
                                submission,
                                timeline.at(
                                        document.planId(),
                                        document.period(),
                                        submission.sequence() - 1),
                                document));
            }
        }
        return breaches;
    }

    private static Map<String, Told> submissions(History history) {
        Map<String, Told> submissions = new HashMap<>();
        Map<String, List<Told>> told = history.told();
        history.asked()
                .forEach((key, update) -> {
                    if (update.type().equals("report.submitted") && told.containsKey(key)) {
                        submissions.put(
                                update.planId() + " " + update.content().path("period").asString(),
                                told.get(key).getFirst());
                    }
                });
        return submissions;
    }
}
