package se.aterblick.query.web;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The kinds of updates that a plan asks for, as the interfaces call them. */
enum UpdateKind {
    STATUS("status", "status-reports", "item"),
    OUTCOME("outcome", "outcomes", "indicator"),
    VOLUME_FIGURE("volume-figure", "volume-figures", "volumeFigure"),
    BUDGET_DEVIATION("budget-deviation", "budget-deviations", "budgetLine"),
    CONTROL_RESULT("control-result", "control-results", "control"),
    INVESTMENT("investment", "investments", "line");

    /** The item of an update that is about all there is. */
    static final String WHOLE = "total";

    private final String code;
    private final String address;
    private final String subject;

    UpdateKind(String code, String address, String subject) {
        this.code = code;
        this.address = address;
        this.subject = subject;
    }

    /** As in lists and in corrections. */
    public String code() {
        return code;
    }

    /** The last part of the address it is sent to. */
    String address() {
        return address;
    }

    /** The field that says what it is about. */
    String subject() {
        return subject;
    }

    /** Whether controllers report it too. */
    boolean isEconomy() {
        return this == BUDGET_DEVIATION || this == INVESTMENT;
    }

    static Optional<UpdateKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** That of a fact in a report document; empty for those that nobody is asked for. */
    static Optional<UpdateKind> of(JsonNode fact) {
        Optional<UpdateKind> named =
                Arrays.stream(values()).filter(kind -> fact.has(kind.subject)).findFirst();
        return named.isEmpty() && fact.has("actual") ? Optional.of(INVESTMENT) : named;
    }
}
