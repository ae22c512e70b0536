package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.unable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/**
 * A revision of the plan, and the plan as it was before, as JSON in plan format 2; an investment
 * budget is always there.
 */
record Revision(JsonObject change, JsonObject decision, JsonObject recorded, JsonObject before) {

    /** In plan format 1 a line of the investment budget had an amount, that of the plan's year. */
    static JsonObject currentFormat(JsonObject plan) {
        JsonObject year = JsonObject.EMPTY.with("year", plan.number("year"));
        JsonObject budget =
                Objects.requireNonNullElse(plan.optionalObject("investments"), JsonObject.EMPTY);
        return plan.with("investments", budget.mapped("lines", line -> inYear(year, line)));
    }

    private static JsonObject inYear(JsonObject year, JsonObject line) {
        Object amount = line.get("amount");
        return amount == null ? line : line.with("years", List.of(year.with("amount", amount)));
    }

    String kind() {
        return change.text("kind");
    }

    /** The id or key of what is revised, which the change names or holds. */
    String subject() {
        var named = Shape.words("revision.subjects").stream().filter(m -> change.get(m) != null);
        return named.findFirst().map(this::subject).orElse("investments");
    }

    private @Nullable String subject(String name) {
        return change.get(name) instanceof JsonObject added ? Shape.id(added) : change.text(name);
    }

    /** The plan as it is after. */
    JsonObject applied() {
        return edited(this::set);
    }

    /** The plan with what this kind of revision is about edited, or added. */
    private JsonObject edited(UnaryOperator<JsonObject> edit) {
        JsonObject budget = before.object("investments");
        UnaryOperator<JsonObject> one = o -> subject().equals(Shape.id(o)) ? edit.apply(o) : o;
        return switch (kind()) {
            case "target-revised" -> before.mapped("indicators", one);
            case "budget-revised" -> before.mapped("budgetLines", one);
            case "service-area-renamed" -> before.mapped("serviceAreas", one);
            case "investment-revised" -> before.with("investments", budget.mapped("lines", one));
            case "frame-revised" -> before.with("investments", edit.apply(budget));
            case "item-added" -> before.mapped("focusAreas", this::grown);
            case "indicator-added" -> appended(before, "indicators", "indicator");
            case "volume-figure-added" -> appended(before, "volumeFigures", "volumeFigure");
            case "item-withdrawn", "indicator-withdrawn", "volume-figure-withdrawn" -> before;
            default -> throw unable("fold.event", "plan.revised", kind());
        };
    }

    /** What a document tells of it. */
    JsonObject tree() {
        JsonObject all = change.with("kind", kind().replaceFirst(".*-withdrawn", "withdrawn"));
        all = all.with("decision", decision).with("recorded", recorded).with("subject", subject());
        JsonObject tree = Shape.PLAIN.copy("revision", all);
        if (Shape.members("revision." + kind()).isEmpty()) {
            return tree;
        }
        List<JsonObject> was = new ArrayList<>();
        edited(object -> {
            was.add(object);
            return object;
        });
        require("fold.unknown", !was.isEmpty(), kind(), subject());
        return tree.with("before", told(was.getFirst())).with("after", told(change));
    }

    private @Nullable Object told(JsonObject object) {
        JsonObject copy = Shape.PLAIN.copy("revision." + kind(), object);
        List<String> members = Shape.members("revision." + kind());
        return members.size() > 1 ? copy : copy.get(members.getFirst());
    }

    /** Direction and thresholds stay where the revision has none, all else becomes as it says. */
    private JsonObject set(JsonObject object) {
        JsonObject set = object;
        for (String member : Shape.members("revision." + kind())) {
            set = set.with(member, change.get(member));
        }
        for (String kept : List.of("direction", "thresholds")) {
            set = set.with(kept, (change.get(kept) == null ? object : change).get(kept));
        }
        return set;
    }

    /** Puts what is added last under the focus area, goal or assignment of that id. */
    private JsonObject grown(JsonObject parent) {
        JsonObject below = parent.mapped("goals", this::grown).mapped("assignments", this::grown);
        return parent.text("id").equals(change.text("under"))
                ? appended(appended(below, "assignments", "assignment"), "activities", "activity")
                : below;
    }

    private JsonObject appended(JsonObject parent, String list, String member) {
        List<Object> more = new ArrayList<>(parent.objects(list));
        more.addAll(change.get(member) == null ? List.of() : List.of(change.object(member)));
        return parent.with(list, more);
    }
}
