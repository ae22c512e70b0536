package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.requireAble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/**
 * The document of a period in {@code aterblick-report/1}, {@code /2} or {@code /3}, from a plan's
 * fold.
 */
public final class ReportDocument {

    private final PlanFold fold;
    private final Shape shape;
    private final List<String> areas;
    private final JsonObject period;

    /** The periods that ended before this one, in the order of time. */
    private final List<String> earlier;

    private ReportDocument(PlanFold fold, String code, String format) {
        this.fold = fold;
        this.shape = new Shape(format, this::told);
        this.areas = fold.plan.objects("serviceAreas").stream().map(Shape::id).toList();
        List<JsonObject> periods = new ArrayList<>(fold.plan.objects("periods"));
        var own = periods.stream().filter(p -> p.text("code").equals(code));
        this.period = first("fold.period", own, code);
        periods.removeIf(p -> p.text("to").compareTo(period.text("to")) >= 0);
        periods.sort(Comparator.comparing(p -> p.text("to") + p.text("from")));
        this.earlier = periods.stream().map(p -> p.text("code")).toList();
    }

    /** The document's bytes. */
    public static byte[] of(PlanFold fold, String period, String format) {
        requireAble("fold.format", format.matches("aterblick-report/[123]"), format);
        return new ReportDocument(fold, period, format).tree().with("format", format).bytes();
    }

    private JsonObject tree() {
        var restated = fold.restatements.stream().filter(r -> earlier.contains(r.text("period")));
        var revisions = fold.revisions.stream().map(Revision::tree).toList();
        JsonObject whole = fold.plan.with("plan", fold.plan).with("period", period);
        whole = whole.with("restatements", restated.toList()).with("revisions", revisions);
        return shape.copy("report", whole);
    }

    private int area(Fact fact) {
        return areas.indexOf(fact.serviceArea());
    }

    /** Facts, or a revision, about an object of the plan. */
    private @Nullable Object told(String what, JsonObject object) {
        String kind = what.replaceFirst(".*/", "");
        if (what.startsWith("revision/")) {
            List<Revision> found = fold.revisions(kind, Shape.id(object));
            return found.isEmpty() ? null : found.getFirst().tree().with("subject", null);
        }
        var periods =
                what.startsWith("earlier/") ? earlier.stream() : Stream.of(period.text("code"));
        var about = periods.flatMap(code -> facts(code, kind, object));
        return switch (what) {
            case "earlier/outcome" -> about.map(o -> lean(object, o)).toList();
            case "fact/outcome" -> about.map(o -> evaluated(object, o)).toList();
            default -> about.map(Fact::tree).toList();
        };
    }

    /** Those of a period and kind that are about an object, or all where it has no id or key. */
    private Stream<Fact> facts(String code, String kind, JsonObject object) {
        String id = Shape.id(object);
        List<String> bases = object.texts("bases");
        List<String> allowed = bases.isEmpty() ? List.of("PERIOD") : bases;
        // Only narratives have an order of their own. Format 1 keeps the areas together, later ones
        // the bases. All of the administration has no area.
        Comparator<Fact> order = Comparator.comparingLong(Fact::order);
        order = order.thenComparingInt(f -> shape.format().endsWith("/1") ? area(f) : 0);
        order = order.thenComparingInt(f -> allowed.indexOf(f.basis()));
        order = order.thenComparingInt(this::area).thenComparing(Fact::item);
        order = order.thenComparing(Fact::serviceArea).thenComparing(Fact::basis);
        var facts = fold.facts.values().stream().filter(f -> f.period().equals(code));
        var about = facts.filter(f -> f.kind().equals(kind) && (id == null || f.item().equals(id)));
        return about.sorted(order);
    }

    private JsonObject evaluated(JsonObject indicator, Fact outcome) {
        JsonObject evaluation = new Evaluation(indicator, outcome.json()).tree();
        evaluation = evaluation.with("definedBy", fold.definedBy(indicator));
        return outcome.tree().with("evaluation", shape.copy("evaluation", evaluation));
    }

    /** Without its comments, and held against the target of its time. */
    private JsonObject lean(JsonObject indicator, Fact outcome) {
        var then = new Evaluation(fold.asReported(indicator, outcome.period()), outcome.json());
        JsonObject told = outcome.json().with("target", then.tree().get("target"));
        return shape.copy("earlierOutcome", told.with("reported", outcome.reported()));
    }
}
