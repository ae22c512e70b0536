package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.CanonicalJson;
import se.aterblick.verifier.json.JsonObject;

/** The document of a period in {@code aterblick-report/1} or {@code /2}, from a plan's fold. */
public final class ReportDocument {

    private final PlanFold fold;
    private final JsonObject plan;
    private final JsonObject period;
    private final boolean first;
    private final List<String> areas;
    private final List<Fact> facts;

    private ReportDocument(PlanFold fold, String code, boolean first) {
        this.fold = fold;
        this.plan = fold.plan();
        this.period = period(code);
        this.first = first;
        this.areas = plan.objects("serviceAreas").stream().map(area -> area.text("id")).toList();
        this.facts =
                fold.facts(code).values().stream()
                        .sorted(Comparator.comparingInt(f -> areas.indexOf(f.serviceArea())))
                        .toList();
    }

    /** The document's bytes. */
    public static byte[] of(PlanFold fold, String period, String format) {
        boolean first = format.equals("aterblick-report/1");
        if (!first && !format.equals("aterblick-report/2")) {
            throw unable("fold.format", format);
        }
        return CanonicalJson.bytes(
                new ReportDocument(fold, period, first).tree().with("format", format));
    }

    private JsonObject tree() {
        JsonObject tree =
                JsonObject.EMPTY
                        .with("plan", copied(plan, "plan"))
                        .with("period", copied(period, "period"))
                        .with("narratives", trees(narratives()))
                        .with("focusAreas", each(plan, "focusAreas", this::focusArea))
                        .with("workEnvironment", each(plan, "workEnvironment", this::effort))
                        .with("indicators", each(plan, "indicators", this::indicator))
                        .with("budgetLines", each(plan, "budgetLines", this::budgetLine))
                        .with("costTrends", trees(about(FactKind.COST_TREND, null)))
                        .with("investments", investments())
                        .with("carryOverRequests", trees(about(FactKind.CARRY_OVER_REQUEST, null)))
                        .with("internalControl", each(plan, "internalControl", this::control))
                        .with("restatements", restatements());
        if (first) {
            return tree;
        }
        JsonObject operating = plan.optionalObject("operatingBudget");
        return tree.with("revisions", revisions())
                .with("volumeFigures", each(plan, "volumeFigures", this::volumeFigure))
                .with(
                        "operatingBudget",
                        operating == null ? null : copied(operating, "operatingBudget"));
    }

    private JsonObject period(String code) {
        return plan.objects("periods").stream()
                .filter(p -> p.text("code").equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("fold.period", code));
    }

    private List<Fact> narratives() {
        Comparator<Fact> order =
                Comparator.comparing(
                        f -> f.json().get("order") instanceof Long n ? n : Long.MAX_VALUE);
        return about(FactKind.NARRATIVE, null).stream().sorted(order).toList();
    }

    private JsonObject focusArea(JsonObject area) {
        return copied(area, "focusArea")
                .with("goals", each(area, "goals", this::goal))
                .with("assignments", each(area, "assignments", this::assignment));
    }

    private JsonObject goal(JsonObject goal) {
        return copied(goal, "goal")
                .with("assignments", each(goal, "assignments", this::assignment))
                .with("activities", each(goal, "activities", this::activity));
    }

    private JsonObject effort(JsonObject effort) {
        return copied(effort, "effort")
                .with("activities", each(effort, "activities", this::activity));
    }

    private JsonObject assignment(JsonObject assignment) {
        return item(assignment, "assignment")
                .with("activities", each(assignment, "activities", this::activity));
    }

    private JsonObject activity(JsonObject activity) {
        return item(activity, "activity");
    }

    private JsonObject item(JsonObject item, String shape) {
        String id = item.text("id");
        return copied(item, shape)
                .with("withdrawn", withdrawal("item-withdrawn", id))
                .with("statuses", trees(about(FactKind.STATUS, id)));
    }

    private JsonObject indicator(JsonObject indicator) {
        String key = indicator.text("key");
        List<String> bases = indicator.texts("bases");
        List<String> allowed = bases.isEmpty() ? List.of("PERIOD") : bases;
        Comparator<Fact> order =
                Comparator.comparingInt(f -> allowed.indexOf(FactKind.basis(f.json())));
        List<Fact> outcomes = about(FactKind.OUTCOME, key);
        if (first) {
            // Format 1 keeps the areas together, format 2 the bases.
            order =
                    Comparator.<Fact>comparingInt(f -> areas.indexOf(f.serviceArea()))
                            .thenComparing(order);
        }
        List<JsonObject> trees =
                outcomes.stream().sorted(order).map(f -> outcome(indicator, f)).toList();
        return copied(indicator, "indicator")
                .with("withdrawn", withdrawal("indicator-withdrawn", key))
                .with("outcomes", trees.isEmpty() ? null : trees);
    }

    private JsonObject outcome(JsonObject indicator, Fact outcome) {
        JsonObject evaluation = Evaluation.of(indicator, outcome.json());
        if (!first) {
            JsonObject definition = fold.definedBy(indicator.text("key"));
            evaluation =
                    evaluation
                            .with("parentTarget", Evaluation.ofParent(indicator, outcome.json()))
                            .with("definedBy", copied(definition, "event"));
        }
        return outcome.tree().with("evaluation", evaluation);
    }

    private JsonObject volumeFigure(JsonObject figure) {
        String key = figure.text("key");
        return copied(figure, "volumeFigure")
                .with("withdrawn", withdrawal("volume-figure-withdrawn", key))
                .with("figures", trees(about(FactKind.VOLUME_FIGURE, key)));
    }

    private JsonObject budgetLine(JsonObject line) {
        return copied(line, "budgetLine")
                .with("deviations", trees(about(FactKind.BUDGET_DEVIATION, line.text("id"))));
    }

    private JsonObject investments() {
        JsonObject budget =
                Objects.requireNonNullElse(plan.optionalObject("investments"), JsonObject.EMPTY);
        return copied(budget, "investments")
                .with("outcomes", trees(about(FactKind.INVESTMENT, null)));
    }

    private JsonObject control(JsonObject control) {
        return copied(control, "control")
                .with("results", trees(about(FactKind.CONTROL_RESULT, control.text("id"))));
    }

    /** Corrections of approved reports whose period ended before this one. */
    private @Nullable List<JsonObject> restatements() {
        List<JsonObject> trees = new ArrayList<>();
        for (PlanFold.Restated restated : fold.restatements()) {
            String code = restated.after().period();
            boolean ended =
                    plan.objects("periods").stream()
                            .filter(p -> p.text("code").equals(code))
                            .limit(1)
                            .anyMatch(p -> p.text("to").compareTo(period.text("to")) < 0);
            if (ended) {
                trees.add(
                        JsonObject.EMPTY
                                .with("period", code)
                                .with("before", restated.before().said())
                                .with("after", restated.after().tree()));
            }
        }
        return trees.isEmpty() ? null : trees;
    }

    private @Nullable List<JsonObject> revisions() {
        List<JsonObject> trees =
                fold.revisions().stream()
                        .map(r -> revision(r).with("subject", PlanRevision.subject(r.change())))
                        .toList();
        return trees.isEmpty() ? null : trees;
    }

    private @Nullable JsonObject withdrawal(String kind, String id) {
        return fold.revisions().stream()
                .filter(r -> !first && r.change().text("kind").equals(kind))
                .filter(r -> PlanRevision.subject(r.change()).equals(id))
                .findFirst()
                .map(this::revision)
                .orElse(null);
    }

    private JsonObject revision(PlanFold.Revised revised) {
        return RevisionTree.of(revised.change(), revised.before())
                .with("decision", copied(revised.decision(), "decision"))
                .with("recorded", revised.recorded());
    }

    private List<Fact> about(FactKind kind, @Nullable String item) {
        return facts.stream()
                .filter(f -> f.kind() == kind && (item == null || f.item().equals(item)))
                .toList();
    }

    private static @Nullable List<JsonObject> trees(List<Fact> facts) {
        return facts.isEmpty() ? null : facts.stream().map(Fact::tree).toList();
    }

    private JsonObject copied(JsonObject from, String shape) {
        return Shape.copy(shape, first, from);
    }

    private static @Nullable List<JsonObject> each(
            JsonObject parent, String list, UnaryOperator<JsonObject> tree) {
        List<JsonObject> elements = parent.objects(list);
        return elements.isEmpty() ? null : elements.stream().map(tree).toList();
    }
}
