package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.StoredEvent;

/** What the events of a plan mean together, as far as a report document tells it. */
public final class PlanFold {

    private static final Set<String> WITHOUT_MEANING_HERE =
            Set.of(
                    "report.submitted",
                    "report.referred-back",
                    "minutes.verified",
                    "public-notice.posted",
                    "decision.dispatched");

    /** A revision of the plan, and the plan as it was before. */
    record Revised(
            JsonObject decision, JsonObject change, JsonObject recorded, JsonObject before) {}

    /** A correction of a fact in a report that was approved already. */
    record Restated(Fact before, Fact after) {}

    private JsonObject plan = JsonObject.EMPTY;
    private JsonObject adoption = JsonObject.EMPTY;
    private final List<Revised> revisions = new ArrayList<>();
    private final Map<String, SortedMap<Fact.Key, Fact>> facts = new HashMap<>();
    private final Set<String> approved = new HashSet<>();
    private final Set<String> factEvents = new HashSet<>();
    private final List<Restated> restatements = new ArrayList<>();

    /** Takes the next event in. */
    public void add(StoredEvent event) {
        JsonObject payload = event.payloadJson();
        JsonObject recorded = provenance(event);
        String type = event.type() + "/" + event.revision();
        if ((event.sequence() == 0) != event.type().equals("plan.adopted")) {
            throw wrong("fold.adoption");
        }
        switch (type) {
            case "plan.adopted/1", "plan.adopted/2" -> {
                plan = PlanRevision.currentFormat(payload.object("plan"));
                adoption = recorded;
            }
            case "plan.revised/1" -> {
                JsonObject change = payload.object("change");
                revisions.add(new Revised(payload.object("decision"), change, recorded, plan));
                plan = PlanRevision.apply(change, plan);
            }
            case "fact.corrected/1" -> correct(payload, recorded);
            case "report.approved/1" -> approved.add(payload.text("period"));
            default -> {
                FactKind kind = kind(event);
                if (kind != null) {
                    report(fact(kind, payload, recorded, null));
                }
            }
        }
    }

    private static @Nullable FactKind kind(StoredEvent event) {
        if (event.revision().equals("1")) {
            for (FactKind kind : FactKind.values()) {
                if (kind.eventType.equals(event.type())) {
                    return kind;
                }
            }
            if (WITHOUT_MEANING_HERE.contains(event.type())) {
                return null;
            }
        }
        throw unable("fold.event", event.type(), event.revision());
    }

    private static Fact fact(
            FactKind kind, JsonObject json, JsonObject recorded, @Nullable JsonObject correction) {
        String stated = json.optionalText("kind");
        if (stated != null && !stated.equals(kind.code)) {
            throw wrong("malformed.member", "kind");
        }
        return new Fact(kind, json, recorded, correction);
    }

    private void correct(JsonObject payload, JsonObject recorded) {
        JsonObject replacement = payload.object("replacement");
        String corrects = payload.text("corrects");
        if (!factEvents.contains(corrects)) {
            throw wrong("fold.corrects", corrects);
        }
        for (FactKind kind : FactKind.values()) {
            if (kind.code.equals(replacement.text("kind"))) {
                JsonObject correction =
                        JsonObject.EMPTY
                                .with("corrects", corrects)
                                .with("reason", payload.text("reason"));
                Fact after = fact(kind, replacement, recorded, correction);
                Fact before = facts(after.period()).get(after.key());
                if (before != null && approved.contains(after.period())) {
                    restatements.add(new Restated(before, after));
                }
                report(after);
                return;
            }
        }
        throw unable("fold.event", "fact.corrected", replacement.text("kind"));
    }

    private void report(Fact fact) {
        facts(fact.period()).put(fact.key(), fact);
        factEvents.add(fact.reported().text("eventId"));
    }

    private static JsonObject provenance(StoredEvent event) {
        JsonObject metadata = event.metadataJson();
        try {
            return JsonObject.EMPTY
                    .with("eventId", event.eventId())
                    .with("sequence", event.sequence())
                    .with("knownAt", Instant.parse(metadata.text("knownAt")).toString())
                    .with("actor", metadata.text("actor"))
                    .with("role", metadata.text("role"))
                    .with("imported", metadata.get("imported") == null ? null : Boolean.TRUE);
        } catch (DateTimeException e) {
            throw wrong("malformed.member", "knownAt");
        }
    }

    JsonObject plan() {
        return plan;
    }

    List<Revised> revisions() {
        return revisions;
    }

    List<Restated> restatements() {
        return restatements;
    }

    /** The facts of a period as they stand, in the order of their keys. */
    SortedMap<Fact.Key, Fact> facts(String period) {
        return facts.computeIfAbsent(period, p -> new TreeMap<>());
    }

    /** The event that gave an indicator the definition it has. */
    JsonObject definedBy(String indicator) {
        return revisions.reversed().stream()
                .filter(r -> PlanRevision.defines(r.change(), indicator))
                .findFirst()
                .map(Revised::recorded)
                .orElse(adoption);
    }
}
