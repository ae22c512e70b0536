package se.aterblick.reporting;

/** The kinds of facts, in the order a report shows them. */
public enum FactKind {
    STATUS("status"),
    OUTCOME("outcome"),
    VOLUME_FIGURE("volume-figure"),
    BUDGET_DEVIATION("budget-deviation"),
    COST_TREND("cost-trend"),
    INVESTMENT("investment"),
    CONTROL_RESULT("control-result"),
    NARRATIVE("narrative"),
    CARRY_OVER_REQUEST("carry-over-request");

    private final String code;

    FactKind(String code) {
        this.code = code;
    }

    /** The stable name used in JSON and in addresses. */
    public String code() {
        return code;
    }
}
