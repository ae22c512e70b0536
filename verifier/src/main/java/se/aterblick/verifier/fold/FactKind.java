package se.aterblick.verifier.fold;

import java.util.Objects;
import se.aterblick.verifier.json.JsonObject;

/** The kinds of facts in the order of a report. */
enum FactKind {
    STATUS("status", "status.reported"),
    OUTCOME("outcome", "outcome.recorded"),
    VOLUME_FIGURE("volume-figure", "volume-figure.recorded"),
    BUDGET_DEVIATION("budget-deviation", "budget-deviation.recorded"),
    COST_TREND("cost-trend", "cost-trend.recorded"),
    INVESTMENT("investment", "investment.reported"),
    CONTROL_RESULT("control-result", "control-result.recorded"),
    NARRATIVE("narrative", "narrative.written"),
    CARRY_OVER_REQUEST("carry-over-request", "carry-over.requested");

    final String code;
    final String eventType;

    FactKind(String code, String eventType) {
        this.code = code;
        this.eventType = eventType;
    }

    JsonObject tree(JsonObject fact) {
        JsonObject tree = Shape.copy(code, fact);
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
