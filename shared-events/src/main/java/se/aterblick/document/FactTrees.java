package se.aterblick.document;

import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.ControlResult;
import se.aterblick.reporting.CostTrend;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.state.Correction;
import se.aterblick.state.RecordedFact;

/**
 * How documents write each kind of fact, with who reported it when, and what it corrects; the same
 * in all formats, but that format 1 has no volume figures.
 */
final class FactTrees {

    private FactTrees() {}

    static Tree recorded(RecordedFact recorded) {
        return fact(recorded.fact())
                .put("reported", provenance(recorded.provenance()))
                .put("correction", correction(recorded.correction()));
    }

    static Tree fact(Fact fact) {
        return switch (fact) {
            case Status f ->
                    new Tree()
                            .put("item", f.item())
                            .put("serviceArea", f.serviceArea())
                            .put("label", f.label())
                            .put("progress", f.progress())
                            .put("fulfilment", f.fulfilment())
                            .put("forecast", f.forecast())
                            .put("missingReason", f.missingReason())
                            .put("comment", f.comment())
                            .put("dueDate", f.dueDate());
            case Outcome f ->
                    new Tree()
                            .put("indicator", f.indicator())
                            .put("serviceArea", f.serviceArea())
                            .put("basis", f.basis())
                            .put("value", f.value())
                            .put("missingReason", f.missingReason())
                            .put("unit", f.unit())
                            .putAll(
                                    "breakdown",
                                    f.breakdown(),
                                    b ->
                                            new Tree()
                                                    .put("dimension", b.dimension())
                                                    .put("category", b.category())
                                                    .put("value", b.value())
                                                    .put("note", b.note()))
                            .put("statedTarget", f.statedTarget())
                            .putAll(
                                    "statedThresholds",
                                    f.statedThresholds(),
                                    t ->
                                            new Tree()
                                                    .put("name", t.name())
                                                    .put("bound", t.bound())
                                                    .put("value", t.value())
                                                    .put("met", t.met()))
                            .put("comment", f.comment())
                            .put("action", f.action());
            case VolumeOutcome f ->
                    new Tree()
                            .put("volumeFigure", f.volumeFigure())
                            .put("serviceArea", f.serviceArea())
                            .put("value", f.value())
                            .put("missingReason", f.missingReason())
                            .put("unit", f.unit())
                            .putAll(
                                    "comparisons",
                                    f.comparisons(),
                                    c -> new Tree().put("year", c.year()).put("value", c.value()))
                            .put("comment", f.comment());
            case BudgetDeviation f ->
                    new Tree()
                            .put("budgetLine", f.budgetLine())
                            .put("actual", f.actual())
                            .put("budget", f.budget())
                            .put("deviation", f.deviation())
                            .put("forecast", f.forecast())
                            .put("unit", f.unit())
                            .put("comment", f.comment())
                            .put("cause", f.cause());
            case CostTrend f ->
                    new Tree()
                            .put("trend", f.trend())
                            .put("serviceArea", f.serviceArea())
                            .put("previousYear", f.previousYear())
                            .put("currentYear", f.currentYear())
                            .put("change", f.change())
                            .put("budget", f.budget())
                            .put("budgetDifference", f.budgetDifference())
                            .put("changeRate", f.changeRate())
                            .put("budgetChangeRate", f.budgetChangeRate())
                            .put("rateDifference", f.rateDifference())
                            .put("unit", f.unit())
                            .put("comment", f.comment());
            case InvestmentOutcome f ->
                    new Tree()
                            .put("line", f.line())
                            .put("actual", f.actual())
                            .put("allocatedFrame", f.allocatedFrame())
                            .put("forecast", f.forecast())
                            .put("unit", f.unit())
                            .put("comment", f.comment());
            case ControlResult f ->
                    new Tree()
                            .put("control", f.control())
                            .put("serviceArea", f.serviceArea())
                            .put("verdict", f.verdict())
                            .put("comment", f.comment())
                            .put("action", f.action());
            case Narrative f ->
                    new Tree()
                            .put("section", f.section())
                            .put("serviceArea", f.serviceArea())
                            .put("title", f.title())
                            .put("text", f.text());
            case CarryOverRequest f ->
                    new Tree()
                            .put("serviceArea", f.serviceArea())
                            .put("amount", f.amount())
                            .put("unit", f.unit())
                            .put("toYear", f.toYear())
                            .putAll(
                                    "items",
                                    f.items(),
                                    i ->
                                            new Tree()
                                                    .put("serviceArea", i.serviceArea())
                                                    .put("amount", i.amount())
                                                    .put("purpose", i.purpose()))
                            .put("comment", f.comment());
        };
    }

    static Tree provenance(Provenance p) {
        return new Tree()
                .put("eventId", p.eventId().value())
                .put("sequence", p.sequence())
                .put("knownAt", p.knownAt())
                .put("actor", p.actor())
                .put("role", p.role())
                .put("imported", p.imported() ? Boolean.TRUE : null);
    }

    private static @Nullable Tree correction(@Nullable Correction correction) {
        return correction == null
                ? null
                : new Tree()
                        .put("corrects", correction.corrects().value())
                        .put("reason", correction.reason());
    }
}
