package se.aterblick.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The facts of one period's report, in its order. */
final class StandingFacts {

    private final List<Standing> facts = new ArrayList<>();

    private StandingFacts() {}

    /** Those of a report document, of any format. */
    static StandingFacts of(JsonNode document) {
        StandingFacts found = new StandingFacts();
        found.collect(document);
        return found;
    }

    /** Whatever names the event it was reported by is a fact. */
    private void collect(JsonNode node) {
        if (node.path("reported").has("eventId")) {
            UpdateKind.of(node).ifPresent(kind -> facts.add(standing(kind, node)));
        } else {
            node.forEach(this::collect);
        }
    }

    private static Standing standing(UpdateKind kind, JsonNode fact) {
        return new Standing(
                kind,
                fact.path(kind.subject()).asString(UpdateKind.WHOLE),
                text(fact, "serviceArea"),
                text(fact, "basis"),
                fact);
    }

    List<Standing> about(UpdateKind kind, String item) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.item().equals(item))
                .toList();
    }

    Optional<Standing> at(
            UpdateKind kind, String item, @Nullable String serviceArea, @Nullable String basis) {
        return about(kind, item).stream()
                .filter(fact -> Objects.equals(fact.serviceArea(), serviceArea))
                .filter(fact -> Objects.equals(fact.basis(), basis))
                .findFirst();
    }

    private static @Nullable String text(JsonNode fact, String field) {
        return fact.has(field) ? fact.path(field).asString() : null;
    }
}
