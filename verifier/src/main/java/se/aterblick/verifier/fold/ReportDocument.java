package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.unable;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.CanonicalJson;
import se.aterblick.verifier.json.JsonObject;

/** The document of a period in {@code aterblick-report/1} or {@code /2}, from a plan's fold. */
public final class ReportDocument {

    private final PlanFold fold;
    private final JsonObject plan;
    private final JsonObject period;
    private final Shape shape;
    private final List<String> areas;
    private final List<Fact> facts;

    private ReportDocument(PlanFold fold, String code, boolean first) {
        this.fold = fold;
        this.plan = fold.plan();
        this.period = period(code);
        this.shape = new Shape(first, this::told);
        this.areas = plan.objects("serviceAreas").stream().map(area -> area.text("id")).toList();
        // Only narratives have an order of their own. All of the administration has no area.
        Comparator<Fact> order =
                Comparator.comparingLong(
                        f -> f.json().get("order") instanceof Long n ? n : Long.MAX_VALUE);
        this.facts =
                fold.facts(code).stream()
                        .sorted(
                                order.thenComparingInt(this::area)
                                        .thenComparing(Fact::item)
                                        .thenComparing(Fact::serviceArea)
                                        .thenComparing(Fact::basis))
                        .toList();
    }

    /** The document's bytes. */
    public static byte[] of(PlanFold fold, String period, String format) {
        boolean first = format.equals("aterblick-report/1");
        if (!first && !format.equals("aterblick-report/2")) {
            throw unable("fold.format", format);
        }
        JsonObject document = new ReportDocument(fold, period, first).tree();
        return CanonicalJson.bytes(document.with("format", format));
    }

    private JsonObject tree() {
        JsonObject budget = plan.optionalObject("investments");
        JsonObject investments = Objects.requireNonNullElse(budget, JsonObject.EMPTY);
        JsonObject tree =
                shape.copy("report", plan)
                        .with("plan", shape.copy("plan", plan))
                        .with("period", shape.copy("period", period))
                        .with("investments", shape.copy("investments", investments))
                        .with("restatements", restatements());
        return shape.first()
                ? tree
                : tree.with(
                        "revisions",
                        fold.revisions().stream()
                                .map(r -> r.tree().with("subject", r.subject()))
                                .toList());
    }

    private JsonObject period(String code) {
        return plan.objects("periods").stream()
                .filter(p -> p.text("code").equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("fold.period", code));
    }

    private int area(Fact fact) {
        return areas.indexOf(fact.serviceArea());
    }

    /** Facts, or a revision, about an object of the plan. */
    private @Nullable Object told(String what, JsonObject object) {
        String id = Shape.id(object);
        String kind = what.replaceFirst(".*/", "");
        if (what.startsWith("revision/")) {
            return fold.revisions().stream()
                    .filter(r -> r.kind().equals(kind) && r.subject().equals(id))
                    .findFirst()
                    .map(Revision::tree)
                    .orElse(null);
        }
        List<Fact> about =
                facts.stream()
                        .filter(f -> f.kind().equals(kind) && (id == null || f.item().equals(id)))
                        .toList();
        return kind.equals("outcome")
                ? outcomes(object, about)
                : about.stream().map(Fact::tree).toList();
    }

    /** Format 1 keeps the areas together, format 2 the bases. */
    private List<JsonObject> outcomes(JsonObject indicator, List<Fact> outcomes) {
        List<String> bases = indicator.texts("bases");
        List<String> allowed = bases.isEmpty() ? List.of("PERIOD") : bases;
        Comparator<Fact> order = Comparator.comparingInt(f -> shape.first() ? area(f) : 0);
        return outcomes.stream()
                .sorted(order.thenComparingInt(f -> allowed.indexOf(f.basis())))
                .map(f -> f.tree().with("evaluation", evaluation(indicator, f)))
                .toList();
    }

    private JsonObject evaluation(JsonObject indicator, Fact outcome) {
        Evaluation evaluation = new Evaluation(indicator, outcome.json());
        JsonObject definedBy = shape.copy("event", fold.definedBy(indicator));
        return shape.first()
                ? evaluation.tree()
                : evaluation
                        .tree()
                        .with("parentTarget", evaluation.parentTarget())
                        .with("definedBy", definedBy);
    }

    /** Corrections of approved reports whose period ended before this one. */
    private List<JsonObject> restatements() {
        return fold.restatements().stream()
                .filter(r -> hasEnded(r.after().period()))
                .map(r ->
                        JsonObject.EMPTY
                                .with("period", r.after().period())
                                .with("before", r.before().said())
                                .with("after", r.after().tree()))
                .toList();
    }

    private boolean hasEnded(String code) {
        return plan.objects("periods").stream()
                .filter(p -> p.text("code").equals(code))
                .anyMatch(p -> p.text("to").compareTo(period.text("to")) < 0);
    }
}
