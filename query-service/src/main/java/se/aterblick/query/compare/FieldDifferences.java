package se.aterblick.query.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two values of the same kind field by field, as they are written in JSON. */
public final class FieldDifferences {

    private static final JsonMapper JSON = PlanJson.mapper();

    /** Fields that tell where a value stands, not what it says. */
    private static final Set<String> ADDRESS =
            Set.of(
                    "kind",
                    "period",
                    "item",
                    "indicator",
                    "volumeFigure",
                    "serviceArea",
                    "basis",
                    "budgetLine",
                    "trend",
                    "line",
                    "control",
                    "section",
                    "id",
                    "key");

    private FieldDifferences() {}

    /** Fields that differ, in the order they are written in; an absent value has none. */
    public static List<Change.Field> between(@Nullable Object before, @Nullable Object after) {
        JsonNode a = tree(before);
        JsonNode b = tree(after);
        Set<String> names = new LinkedHashSet<>(b.propertyNames());
        names.addAll(a.propertyNames());
        names.removeAll(ADDRESS);
        List<Change.Field> fields = new ArrayList<>();
        for (String name : names) {
            @Nullable JsonNode x = stated(a.get(name));
            @Nullable JsonNode y = stated(b.get(name));
            if (x == null ? y != null : !x.equals(y)) {
                fields.add(new Change.Field(name, x, y));
            }
        }
        return fields;
    }

    private static JsonNode tree(@Nullable Object value) {
        return value == null ? JSON.createObjectNode() : JSON.valueToTree(value);
    }

    private static @Nullable JsonNode stated(@Nullable JsonNode value) {
        return value == null || value.isNull() || (value.isArray() && value.isEmpty())
                ? null
                : value;
    }
}
