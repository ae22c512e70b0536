package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** How format 2 tells a revision of the plan: its kind, what stood before and what stands after. */
final class RevisionTree {

    private RevisionTree() {}

    static JsonObject of(JsonObject change, JsonObject plan) {
        String kind = change.text("kind");
        return switch (kind) {
            case "target-revised" -> {
                JsonObject before = find(plan, "indicators", "key", change.text("indicator"));
                yield tree(
                        kind,
                        Shape.copy("revisedTarget", before),
                        Shape.copy("revisedTarget", change));
            }
            case "frame-revised" -> {
                JsonObject budget =
                        Objects.requireNonNullElse(
                                plan.optionalObject("investments"), JsonObject.EMPTY);
                yield amounts(kind, budget.optionalObject("frame"), change.object("frame"));
            }
            case "budget-revised" -> {
                JsonObject line = find(plan, "budgetLines", "id", change.text("budgetLine"));
                yield amounts(kind, line.optionalObject("budget"), change.object("budget"));
            }
            case "investment-revised" -> {
                JsonObject before =
                        find(plan.object("investments"), "lines", "id", change.text("line"));
                yield tree(
                        kind, Shape.copy("revisedLine", before), Shape.copy("revisedLine", change));
            }
            case "item-added" -> tree(kind, null, null).with("under", change.text("under"));
            case "item-withdrawn", "indicator-withdrawn", "volume-figure-withdrawn" ->
                    tree("withdrawn", null, null).with("reason", change.text("reason"));
            case "service-area-renamed" -> {
                JsonObject area = find(plan, "serviceAreas", "id", change.text("serviceArea"));
                yield tree(kind, area.text("name"), change.text("name"));
            }
            default -> tree(kind, null, null);
        };
    }

    private static JsonObject amounts(String kind, @Nullable JsonObject before, JsonObject after) {
        return tree(
                kind,
                before == null ? null : Shape.copy("amount", before),
                Shape.copy("amount", after));
    }

    private static JsonObject tree(String kind, @Nullable Object before, @Nullable Object after) {
        return JsonObject.EMPTY.with("kind", kind).with("before", before).with("after", after);
    }

    private static JsonObject find(JsonObject parent, String list, String name, String id) {
        return parent.objects(list).stream()
                .filter(element -> element.text(name).equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("fold.unknown", list, id));
    }
}
