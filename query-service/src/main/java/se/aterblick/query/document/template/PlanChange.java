package se.aterblick.query.document.template;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.document.template.Content.Decided;

/** A revision of the plan in words: of what, what was changed, and who decided it. */
record PlanChange(String subject, String change, String decision) {

    /** A figure of an earlier period before and after its correction. */
    record Restated(String subject, String period, String before, String after, String reason) {}

    static List<PlanChange> revisions(Content report, Words words, Written written) {
        return Content.some(report.revisions()).stream()
                .map(revision ->
                        new PlanChange(
                                subject(revision.subject(), report, words),
                                Stream.of(
                                                words.text("revision." + revision.kind()),
                                                revision.reason())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(": ")),
                                decided(revision.decision(), written)))
                .toList();
    }

    static List<Restated> restatements(Content report, Written written) {
        return Content.some(report.restatements()).stream()
                .map(restated ->
                        new Restated(
                                report.nameOf(restated.after().subject()),
                                restated.period(),
                                written.measure(restated.before().said(), restated.before().unit()),
                                written.measure(restated.after().said(), restated.after().unit()),
                                restated.after().correction() == null
                                        ? ""
                                        : Objects.requireNonNullElse(
                                                restated.after().correction().reason(), "")))
                .toList();
    }

    private static String subject(String id, Content report, Words words) {
        return id.equals("investments") ? words.text("investments") : report.nameOf(id);
    }

    private static String decided(@Nullable Decided decision, Written written) {
        return decision == null
                ? ""
                : Stream.of(
                                decision.decidedBy(),
                                decision.meetingDate() == null
                                        ? null
                                        : written.day(decision.meetingDate()),
                                decision.paragraph(),
                                decision.registryNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
