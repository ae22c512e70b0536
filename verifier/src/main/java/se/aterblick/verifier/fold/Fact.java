package se.aterblick.verifier.fold;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/**
 * A fact as it stands, with where it comes from and, if it is a correction, what it corrects and
 * why.
 */
record Fact(FactKind kind, JsonObject json, JsonObject reported, @Nullable JsonObject correction) {

    /** What tells it from the other facts of its period; in the order of a report. */
    record Key(FactKind kind, String item, String serviceArea, String basis)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind)
                        .thenComparing(Key::item)
                        .thenComparing(Key::serviceArea)
                        .thenComparing(Key::basis);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        String basis = kind == FactKind.OUTCOME ? FactKind.basis(json) : "";
        return new Key(kind, item(), Objects.requireNonNullElse(serviceArea(), ""), basis);
    }

    String item() {
        return kind.item(json);
    }

    @Nullable String serviceArea() {
        return json.optionalText("serviceArea");
    }

    String period() {
        return json.text("period");
    }

    /** What the fact says, without where it comes from. */
    JsonObject said() {
        return kind.tree(json);
    }

    JsonObject tree() {
        return said().with("reported", reported).with("correction", correction);
    }
}
