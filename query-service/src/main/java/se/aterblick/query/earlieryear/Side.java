package se.aterblick.query.earlieryear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.LineageEntry;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.earlieryear.EarlierYearChanges.Point;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportVersion;
import se.aterblick.value.Amount;
import tools.jackson.databind.json.JsonMapper;

/** One of the two reports: as approved if it has been, else as it stands. */
record Side(PlanState state, Period period, @Nullable Integer version) {

    private static final JsonMapper JSON = PlanJson.mapper();

    static Side of(PlanHistory history, Period period) {
        PlanState head = history.head();
        ReportVersion approved =
                head.period(period.code()).lifecycle().approvedVersion().orElse(null);
        return approved == null
                ? new Side(head, period, null)
                : new Side(
                        history.upTo(approved.submission().foldedTo()), period, approved.number());
    }

    PlanContent plan() {
        return state.plan();
    }

    Point point() {
        return new Point(
                plan().planId().value(),
                plan().year(),
                period.code(),
                period.from(),
                period.to(),
                version == null ? "now" : "approved",
                version,
                state.nextSequence() - 1);
    }

    ReportedMember member(LineageEntry entry) {
        String id = entry.member().id();
        return switch (entry.member().kind()) {
            case ITEM -> member(FactKind.STATUS, id, entry.name(), item(id));
            case INDICATOR -> member(FactKind.OUTCOME, id, entry.name(), indicator(id));
            case VOLUME_FIGURE -> member(FactKind.VOLUME_FIGURE, id, entry.name(), figure(id));
        };
    }

    ReportedMember member(BudgetLine line) {
        Map<String, String> definition = new LinkedHashMap<>();
        Amount budget = line.budget();
        if (budget != null) {
            definition.put("budget", budget.value().text());
            definition.put("unit", budget.unit().name());
        }
        return member(FactKind.BUDGET_DEVIATION, line.id(), line.name(), definition);
    }

    private ReportedMember member(
            FactKind kind, String id, String name, Map<String, String> definition) {
        List<ReportedMember.Report> reports =
                state.period(period.code()).facts().stream()
                        .filter(recorded ->
                                recorded.fact().key().kind() == kind
                                        && recorded.fact().key().item().equals(id))
                        .map(this::report)
                        .toList();
        return new ReportedMember(id, name, definition, state.isWithdrawn(kind, id), reports);
    }

    private ReportedMember.Report report(RecordedFact recorded) {
        Judgement judgement =
                recorded.fact() instanceof Outcome outcome
                        ? state.definition(outcome.indicator())
                                .map(definition -> Judgement.of(definition, outcome))
                                .orElse(null)
                        : null;
        return new ReportedMember.Report(
                recorded.fact(),
                JSON.valueToTree(recorded.fact()),
                judgement,
                recorded.correction() != null);
    }

    private Map<String, String> item(String id) {
        Map<String, String> definition = new LinkedHashMap<>();
        plan().item(id).ifPresent(item -> put(definition, "dueDate", item.dueDate()));
        return definition;
    }

    private Map<String, String> indicator(String key) {
        Map<String, String> definition = new LinkedHashMap<>();
        plan().indicator(key).ifPresent(i -> indicator(definition, i));
        return definition;
    }

    private static void indicator(Map<String, String> definition, Indicator i) {
        var target = i.target();
        put(definition, "unit", i.unit());
        put(definition, "direction", i.direction());
        put(definition, "target", target == null ? null : target.value());
        put(definition, "targetBasis", target == null ? null : target.basis());
        put(definition, "noTargetReason", i.noTargetReason());
    }

    private Map<String, String> figure(String key) {
        Map<String, String> definition = new LinkedHashMap<>();
        plan().volumeFigure(key).ifPresent(f -> put(definition, "unit", f.unit()));
        return definition;
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }
}
