package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.first;
import static se.aterblick.verifier.verdict.Problem.requireAble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** The document of a period in {@code aterblick-report/1} or {@code /2}, from a plan's fold. */
public final class ReportDocument {

    private final PlanFold fold;
    private final Shape shape;
    private final List<String> areas;
    private final List<Fact> facts;

    private ReportDocument(PlanFold fold, String code, boolean first) {
        this.fold = fold;
        this.shape = new Shape(first, this::told);
        this.areas = fold.plan.objects("serviceAreas").stream().map(Shape::id).toList();
        // Only narratives have an order of their own. All of the administration has no area.
        Comparator<Fact> order = Comparator.comparingLong(Fact::order);
        order = order.thenComparingInt(this::area).thenComparing(Fact::item);
        order = order.thenComparing(Fact::serviceArea).thenComparing(Fact::basis);
        var own = fold.facts.values().stream().filter(fact -> fact.period().equals(code));
        this.facts = own.sorted(order).toList();
    }

    /** The document's bytes. */
    public static byte[] of(PlanFold fold, String period, String format) {
        boolean first = format.equals("aterblick-report/1");
        requireAble("fold.format", first || format.equals("aterblick-report/2"), format);
        JsonObject document = new ReportDocument(fold, period, first).tree(period);
        return document.with("format", format).bytes();
    }

    private JsonObject tree(String code) {
        JsonObject period = period(code);
        // Corrections of approved reports whose period ended before this one.
        List<JsonObject> restatements = new ArrayList<>(fold.restatements);
        String end = period.text("to");
        restatements.removeIf(r -> period(r.text("period")).text("to").compareTo(end) >= 0);
        var revisions = fold.revisions.stream().map(Revision::tree).toList();
        JsonObject whole = fold.plan.with("plan", fold.plan).with("period", period);
        whole = whole.with("restatements", restatements).with("revisions", revisions);
        return shape.copy("report", whole);
    }

    private JsonObject period(String code) {
        Stream<JsonObject> periods = fold.plan.objects("periods").stream();
        return first("fold.period", periods.filter(p -> p.text("code").equals(code)), code);
    }

    private int area(Fact fact) {
        return areas.indexOf(fact.serviceArea());
    }

    /** Facts, or a revision, about an object of the plan. */
    private @Nullable Object told(String what, JsonObject object) {
        String id = Shape.id(object);
        String kind = what.replaceFirst(".*/", "");
        if (what.startsWith("revision/")) {
            List<Revision> found = fold.revisions(kind, id);
            return found.isEmpty() ? null : found.getFirst().tree().with("subject", null);
        }
        Stream<Fact> about = facts.stream().filter(f -> f.kind().equals(kind));
        about = about.filter(f -> id == null || f.item().equals(id));
        return kind.equals("outcome") ? outcomes(object, about) : about.map(Fact::tree).toList();
    }

    /** Format 1 keeps the areas together, format 2 the bases. */
    private List<JsonObject> outcomes(JsonObject indicator, Stream<Fact> outcomes) {
        List<String> bases = indicator.texts("bases");
        List<String> allowed = bases.isEmpty() ? List.of("PERIOD") : bases;
        Comparator<Fact> order = Comparator.comparingInt(f -> shape.first() ? area(f) : 0);
        order = order.thenComparingInt(f -> allowed.indexOf(f.basis()));
        return outcomes.sorted(order).map(outcome -> evaluated(indicator, outcome)).toList();
    }

    private JsonObject evaluated(JsonObject indicator, Fact outcome) {
        JsonObject evaluation = new Evaluation(indicator, outcome.json()).tree();
        evaluation = evaluation.with("definedBy", fold.definedBy(indicator));
        return outcome.tree().with("evaluation", shape.copy("evaluation", evaluation));
    }
}
