package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** A revision of the plan, and the plan as it was before, as JSON in plan format 2. */
record Revision(JsonObject change, JsonObject decision, JsonObject recorded, JsonObject before) {

    /** The members that name or hold what is revised; the investment frame has none. */
    private static final List<String> SUBJECTS =
            List.of(
                    "item",
                    "assignment",
                    "activity",
                    "indicator",
                    "volumeFigure",
                    "budgetLine",
                    "line",
                    "serviceArea");

    /** In plan format 1 a line of the investment budget had the amount of the plan's year only. */
    static JsonObject currentFormat(JsonObject plan) {
        JsonObject budget = plan.optionalObject("investments");
        if (!plan.text("format").equals("aterblick-plan/1") || budget == null) {
            return plan;
        }
        JsonObject year = JsonObject.EMPTY.with("year", plan.number("year"));
        return plan.with("investments", budget.mapped("lines", line -> inYear(year, line)));
    }

    private static JsonObject inYear(JsonObject year, JsonObject line) {
        Object amount = line.get("amount");
        return amount == null ? line : line.with("years", List.of(year.with("amount", amount)));
    }

    String kind() {
        return change.text("kind");
    }

    /** The id or key of what is revised: named, or all of it where it is added. */
    String subject() {
        for (String member : SUBJECTS) {
            if (change.get(member) != null) {
                return change.get(member) instanceof JsonObject added
                        ? Objects.requireNonNullElse(Shape.id(added), "")
                        : change.text(member);
            }
        }
        return "investments";
    }

    /** The plan as it is after. */
    JsonObject applied() {
        return switch (kind()) {
            case "target-revised", "budget-revised", "service-area-renamed" -> edited(before);
            case "investment-revised" -> before.with("investments", edited(investments()));
            case "frame-revised" -> before.with("investments", set(investments()));
            case "item-added" -> before.mapped("focusAreas", this::grown);
            case "indicator-added" -> appended(before, "indicators", "indicator");
            case "volume-figure-added" -> appended(before, "volumeFigures", "volumeFigure");
            case "item-withdrawn", "indicator-withdrawn", "volume-figure-withdrawn" -> before;
            default -> throw unable("fold.event", "plan.revised", kind());
        };
    }

    /** What a document tells of it. */
    JsonObject tree() {
        JsonObject tree =
                JsonObject.EMPTY
                        .with("kind", kind())
                        .with("decision", Shape.PLAIN.copy("decision", decision))
                        .with("recorded", recorded);
        return switch (kind()) {
            case "target-revised", "budget-revised", "service-area-renamed" ->
                    changed(tree, found(before));
            case "investment-revised" -> changed(tree, found(investments()));
            case "frame-revised" -> changed(tree, investments());
            case "item-added" -> tree.with("under", change.text("under"));
            case "indicator-added", "volume-figure-added" -> tree;
            default -> tree.with("kind", "withdrawn").with("reason", change.text("reason"));
        };
    }

    private JsonObject changed(JsonObject tree, JsonObject was) {
        return tree.with("before", told(was)).with("after", told(change));
    }

    private @Nullable Object told(JsonObject object) {
        JsonObject copy = Shape.PLAIN.copy("revision." + kind(), object);
        List<String> members = Shape.members("revision." + kind());
        return members.size() > 1 ? copy : copy.get(members.getFirst());
    }

    private JsonObject investments() {
        return Objects.requireNonNullElse(before.optionalObject("investments"), JsonObject.EMPTY);
    }

    /** The list of which an element is revised. */
    private String list() {
        return switch (kind()) {
            case "target-revised" -> "indicators";
            case "budget-revised" -> "budgetLines";
            case "investment-revised" -> "lines";
            default -> "serviceAreas";
        };
    }

    private JsonObject found(JsonObject parent) {
        return parent.objects(list()).stream()
                .filter(element -> subject().equals(Shape.id(element)))
                .findFirst()
                .orElseThrow(() -> wrong("fold.unknown", list(), subject()));
    }

    private JsonObject edited(JsonObject parent) {
        return parent.mapped(list(), e -> subject().equals(Shape.id(e)) ? set(e) : e);
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
        Optional.ofNullable(change.get(member)).ifPresent(more::add);
        return parent.with(list, more);
    }
}
