package se.aterblick.verifier.fold;

import java.util.Objects;
import se.aterblick.verifier.json.JsonObject;

/** The kinds of facts in the order of a report, and what a document says of each. */
enum FactKind {
    STATUS(
            "status",
            "status.reported",
            "item serviceArea label progress fulfilment forecast missingReason comment dueDate"),
    OUTCOME(
            "outcome",
            "outcome.recorded",
            "indicator serviceArea basis value missingReason unit breakdown(dimension category"
                    + " value note) statedTarget statedThresholds(name bound value met) comment"
                    + " action"),
    VOLUME_FIGURE(
            "volume-figure",
            "volume-figure.recorded",
            "volumeFigure serviceArea value missingReason unit comparisons(year value) comment"),
    BUDGET_DEVIATION(
            "budget-deviation",
            "budget-deviation.recorded",
            "budgetLine actual budget deviation forecast unit comment cause"),
    COST_TREND(
            "cost-trend",
            "cost-trend.recorded",
            "trend serviceArea previousYear currentYear change budget budgetDifference changeRate"
                    + " budgetChangeRate rateDifference unit comment"),
    INVESTMENT(
            "investment",
            "investment.reported",
            "line actual allocatedFrame forecast unit comment"),
    CONTROL_RESULT(
            "control-result",
            "control-result.recorded",
            "control serviceArea verdict comment action"),
    NARRATIVE("narrative", "narrative.written", "section serviceArea title text"),
    CARRY_OVER_REQUEST(
            "carry-over-request",
            "carry-over.requested",
            "serviceArea amount unit toYear items(serviceArea amount purpose) comment");

    final String code;
    final String eventType;
    private final String shape;

    FactKind(String code, String eventType, String shape) {
        this.code = code;
        this.eventType = eventType;
        this.shape = shape;
    }

    JsonObject tree(JsonObject fact) {
        JsonObject tree = Shape.of(shape).copy(fact);
        return this == OUTCOME ? tree.with("basis", basis(fact)) : tree;
    }

    /** The basis of an outcome: that of the period where none is stated. */
    static String basis(JsonObject outcome) {
        return Objects.requireNonNullElse(outcome.optionalText("basis"), "PERIOD");
    }

    /** What the fact is about, by which it takes the place of an earlier one. */
    String item(JsonObject fact) {
        return switch (this) {
            case STATUS -> fact.text("item");
            case OUTCOME -> fact.text("indicator");
            case VOLUME_FIGURE -> fact.text("volumeFigure");
            case BUDGET_DEVIATION -> fact.text("budgetLine");
            case COST_TREND -> fact.text("trend").equals("COST") ? "cost" : "income";
            case INVESTMENT -> Objects.requireNonNullElse(fact.optionalText("line"), "total");
            case CONTROL_RESULT -> fact.text("control");
            case NARRATIVE -> fact.text("section");
            case CARRY_OVER_REQUEST -> "investments";
        };
    }
}
