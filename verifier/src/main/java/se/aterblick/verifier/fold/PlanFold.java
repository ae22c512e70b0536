package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.requireAble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.StoredEvent;

/** What the events of a plan mean together, as far as a report document tells it. */
public final class PlanFold {

    JsonObject plan = JsonObject.EMPTY;
    private JsonObject adoption = JsonObject.EMPTY;
    final List<Revision> revisions = new ArrayList<>();

    /** As they stand. */
    final Map<List<String>, Fact> facts = new LinkedHashMap<>();

    private final Set<String> factEvents = new HashSet<>();
    private final Set<String> approvedPeriods = new HashSet<>();

    /** The plan as it was when a period's report was last submitted. */
    private final Map<String, JsonObject> submitted = new HashMap<>();

    /** Corrections of facts in reports that were approved already. */
    final List<JsonObject> restatements = new ArrayList<>();

    /** Takes the next event in. */
    public void add(StoredEvent event) {
        JsonObject payload = event.json("payload");
        JsonObject recorded = recorded(event);
        require("fold.adoption", (event.sequence() == 0) == event.type().equals("plan.adopted"));
        String type = event.type() + "/" + event.revision();
        switch (type) {
            case "plan.adopted/1", "plan.adopted/2" -> {
                plan = Revision.currentFormat(payload.object("plan"));
                adoption = recorded;
            }
            case "plan.revised/1" -> {
                JsonObject change = payload.object("change");
                revisions.add(new Revision(change, payload.object("decision"), recorded, plan));
                plan = revisions.getLast().applied();
            }
            case "fact.corrected/1" -> correct(payload, recorded);
            // What it was folded to is the event before.
            case "report.submitted/1" -> submitted.put(payload.text("period"), plan);
            case "report.approved/1" -> approvedPeriods.add(payload.text("period"));
            default -> {
                List<String> kind = Shape.words(type);
                requireAble("fold.event", !kind.isEmpty(), event.type(), event.revision());
                // A report document tells nothing of some events.
                if (!kind.getFirst().equals("-")) {
                    report(new Fact(kind.getFirst(), payload, recorded, null));
                }
            }
        }
    }

    private void correct(JsonObject payload, JsonObject recorded) {
        JsonObject replacement = payload.object("replacement");
        String kind = replacement.text("kind");
        String corrects = payload.text("corrects");
        require("fold.corrects", factEvents.contains(corrects), corrects);
        requireAble("fold.event", !Shape.words("fact." + kind).isEmpty(), "fact.corrected", kind);
        JsonObject correction = Shape.PLAIN.copy("correction", payload);
        Fact after = new Fact(kind, replacement, recorded, correction);
        Fact before = facts.get(after.key());
        if (before != null && approvedPeriods.contains(after.period())) {
            JsonObject said = JsonObject.EMPTY.with("period", after.period());
            restatements.add(said.with("before", before.said()).with("after", after.tree()));
        }
        report(after);
    }

    private void report(Fact fact) {
        facts.put(fact.key(), fact);
        factEvents.add(fact.reported().text("eventId"));
    }

    private static JsonObject recorded(StoredEvent event) {
        JsonObject metadata = event.json("metadata");
        String text = metadata.text("knownAt");
        Instant knownAt = attempt("malformed.member", "knownAt").to(() -> Instant.parse(text));
        Boolean imported = metadata.get("imported") == null ? null : Boolean.TRUE;
        JsonObject told = metadata.with("knownAt", knownAt.toString()).with("imported", imported);
        told = told.with("eventId", event.eventId()).with("sequence", event.sequence());
        return Shape.PLAIN.copy("recorded", told);
    }

    /** The event that gave an indicator the definition it has. */
    JsonObject definedBy(JsonObject indicator) {
        List<Revision> defined = revisions("target-revised|indicator-added", indicator.text("key"));
        return defined.isEmpty() ? adoption : defined.getLast().recorded();
    }

    /** An indicator as it was for a period's report; as it is now where that had none such. */
    JsonObject asReported(JsonObject indicator, String period) {
        var then = submitted.getOrDefault(period, plan).objects("indicators").stream();
        var same = then.filter(i -> i.text("key").equals(indicator.text("key")));
        return same.findFirst().orElse(indicator);
    }

    /** The revisions of these kinds of one subject. */
    List<Revision> revisions(String kinds, @Nullable String subject) {
        var ofKind = revisions.stream().filter(r -> r.kind().matches(kinds));
        return ofKind.filter(r -> r.subject().equals(subject)).toList();
    }
}
