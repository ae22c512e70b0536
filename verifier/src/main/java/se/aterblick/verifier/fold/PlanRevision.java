package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.unable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** What each kind of revision does to a plan, as JSON in plan format 2. */
final class PlanRevision {

    private PlanRevision() {}

    /** In plan format 1 a line of the investment budget had the amount of the plan's year only. */
    static JsonObject currentFormat(JsonObject plan) {
        JsonObject investments = plan.optionalObject("investments");
        if (!plan.text("format").equals("aterblick-plan/1") || investments == null) {
            return plan;
        }
        List<JsonObject> lines =
                investments.objects("lines").stream()
                        .map(line -> inYears(line, plan.number("year")))
                        .toList();
        return plan.with("investments", investments.with("lines", lines));
    }

    private static JsonObject inYears(JsonObject line, long year) {
        JsonObject amount = line.optionalObject("amount");
        return amount == null
                ? line
                : line.with("amount", null)
                        .with(
                                "years",
                                List.of(
                                        JsonObject.EMPTY
                                                .with("year", year)
                                                .with("amount", amount)));
    }

    static JsonObject apply(JsonObject change, JsonObject plan) {
        return switch (change.text("kind")) {
            case "target-revised" ->
                    edited(
                            plan,
                            "indicators",
                            "key",
                            change.text("indicator"),
                            i -> target(i, change));
            case "frame-revised" -> {
                JsonObject budget = plan.optionalObject("investments");
                JsonObject before = Objects.requireNonNullElse(budget, JsonObject.EMPTY);
                yield plan.with("investments", before.with("frame", change.object("frame")));
            }
            case "budget-revised" ->
                    edited(
                            plan,
                            "budgetLines",
                            "id",
                            change.text("budgetLine"),
                            line -> line.with("budget", change.object("budget")));
            case "investment-revised" ->
                    plan.with(
                            "investments",
                            edited(
                                    plan.object("investments"),
                                    "lines",
                                    "id",
                                    change.text("line"),
                                    line ->
                                            line.with("total", change.get("total"))
                                                    .with("years", change.get("years"))));
            case "item-added" ->
                    plan.with(
                            "focusAreas",
                            plan.objects("focusAreas").stream().map(a -> add(change, a)).toList());
            case "indicator-added" -> added(plan, "indicators", change.get("indicator"));
            case "volume-figure-added" -> added(plan, "volumeFigures", change.get("volumeFigure"));
            case "service-area-renamed" ->
                    edited(
                            plan,
                            "serviceAreas",
                            "id",
                            change.text("serviceArea"),
                            area -> area.with("name", change.text("name")));
            case "item-withdrawn", "indicator-withdrawn", "volume-figure-withdrawn" -> plan;
            default -> throw unable("fold.event", "plan.revised", change.text("kind"));
        };
    }

    /** The id or key of what is revised. */
    static String subject(JsonObject change) {
        return switch (change.text("kind")) {
            case "target-revised", "indicator-withdrawn" -> change.text("indicator");
            case "frame-revised" -> "investments";
            case "budget-revised" -> change.text("budgetLine");
            case "investment-revised" -> change.text("line");
            case "item-added" ->
                    change.object(change.get("assignment") == null ? "activity" : "assignment")
                            .text("id");
            case "indicator-added" -> change.object("indicator").text("key");
            case "volume-figure-added" -> change.object("volumeFigure").text("key");
            case "item-withdrawn" -> change.text("item");
            case "volume-figure-withdrawn" -> change.text("volumeFigure");
            default -> change.text("serviceArea");
        };
    }

    static boolean defines(JsonObject change, String indicator) {
        String kind = change.text("kind");
        return (kind.equals("target-revised") || kind.equals("indicator-added"))
                && subject(change).equals(indicator);
    }

    private static JsonObject target(JsonObject indicator, JsonObject change) {
        JsonObject revised =
                indicator
                        .with("target", change.get("target"))
                        .with("noTargetReason", change.get("noTargetReason"));
        for (String kept : List.of("direction", "thresholds")) {
            revised = change.get(kept) == null ? revised : revised.with(kept, change.get(kept));
        }
        return revised;
    }

    /** Puts what is added under a focus area, goal or assignment of that id. */
    private static JsonObject add(JsonObject change, JsonObject area) {
        List<JsonObject> goals =
                area.objects("goals").stream()
                        .map(goal -> append(change, "activity", inAssignments(change, goal)))
                        .map(goal -> append(change, "assignment", goal))
                        .toList();
        return append(change, "assignment", inAssignments(change, area).with("goals", goals));
    }

    private static JsonObject inAssignments(JsonObject change, JsonObject parent) {
        List<JsonObject> assignments =
                parent.objects("assignments").stream()
                        .map(assignment -> append(change, "activity", assignment))
                        .toList();
        return parent.with("assignments", assignments);
    }

    private static JsonObject append(JsonObject change, String what, JsonObject parent) {
        boolean here = parent.text("id").equals(change.text("under")) && change.get(what) != null;
        String list = what.equals("activity") ? "activities" : "assignments";
        return here ? added(parent, list, change.get(what)) : parent;
    }

    private static JsonObject added(JsonObject parent, String list, @Nullable Object element) {
        List<Object> more = new ArrayList<>(parent.objects(list));
        more.add(Objects.requireNonNullElse(element, JsonObject.EMPTY));
        return parent.with(list, more);
    }

    private static JsonObject edited(
            JsonObject parent,
            String list,
            String idName,
            String id,
            UnaryOperator<JsonObject> edit) {
        List<JsonObject> changed =
                parent.objects(list).stream()
                        .map(e -> e.text(idName).equals(id) ? edit.apply(e) : e)
                        .toList();
        return parent.with(list, changed);
    }
}
