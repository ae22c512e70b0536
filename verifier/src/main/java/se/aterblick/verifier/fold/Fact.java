package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.require;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/**
 * A fact as it stands, with where it comes from and, if it is a correction, what it corrects and
 * why.
 */
record Fact(String kind, JsonObject json, JsonObject reported, @Nullable JsonObject correction) {

    /** These may be about the investments as a whole. */
    private static final Set<String> INVESTMENTS = Set.of("investment", "carry-over-request");

    Fact {
        String stated = json.optionalText("kind");
        require("malformed.member", stated == null || stated.equals(kind), "kind");
        if (kind.equals("outcome") && json.get("basis") == null) {
            json = json.with("basis", "PERIOD");
        }
    }

    /** What the fact is about. */
    String item() {
        String named = Shape.words("fact." + kind).getFirst();
        boolean whole = INVESTMENTS.contains(kind) && json.get(named) == null;
        return whole ? "total" : json.text(named);
    }

    String serviceArea() {
        return Objects.requireNonNullElse(json.optionalText("serviceArea"), "");
    }

    /** What an outcome was measured on. */
    String basis() {
        return kind.equals("outcome") ? json.text("basis") : "";
    }

    long order() {
        return json.get("order") instanceof Long order ? order : Long.MAX_VALUE;
    }

    String period() {
        return json.text("period");
    }

    /** What tells it from other facts: a later one with the same takes its place. */
    List<String> key() {
        return List.of(period(), kind, item(), serviceArea(), basis());
    }

    /** What the fact says, without where it comes from. */
    JsonObject said() {
        return Shape.PLAIN.copy("fact." + kind, json);
    }

    JsonObject tree() {
        return said().with("reported", reported).with("correction", correction);
    }
}
