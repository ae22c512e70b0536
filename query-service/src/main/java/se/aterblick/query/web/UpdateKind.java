package se.aterblick.query.web;

import java.util.Arrays;
import java.util.Optional;
import se.aterblick.form.FormSheet;
import tools.jackson.databind.JsonNode;

/** The kinds of updates that a plan asks for, as the interfaces call them. */
enum UpdateKind {
    STATUS(FormSheet.STATUS, "status-reports"),
    OUTCOME(FormSheet.OUTCOME, "outcomes"),
    VOLUME_FIGURE(FormSheet.VOLUME_FIGURE, "volume-figures"),
    BUDGET_DEVIATION(FormSheet.BUDGET_DEVIATION, "budget-deviations"),
    CONTROL_RESULT(FormSheet.CONTROL_RESULT, "control-results"),
    INVESTMENT(FormSheet.INVESTMENT, "investments");

    /** The item of an update that is about all there is. */
    static final String WHOLE = "total";

    private final FormSheet sheet;
    private final String address;

    UpdateKind(FormSheet sheet, String address) {
        this.sheet = sheet;
        this.address = address;
    }

    /** What can be written of it. */
    FormSheet sheet() {
        return sheet;
    }

    /** As in lists and in corrections. */
    public String code() {
        return sheet.kind().code();
    }

    /** The last part of the address it is sent to. */
    String address() {
        return address;
    }

    /** The field that says what it is about. */
    String subject() {
        return sheet.itemField();
    }

    /** Whether controllers report it too. */
    boolean isEconomy() {
        return this == BUDGET_DEVIATION || this == INVESTMENT;
    }

    static Optional<UpdateKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** That of a fact in a report document; empty for those that nobody is asked for. */
    static Optional<UpdateKind> of(JsonNode fact) {
        Optional<UpdateKind> named =
                Arrays.stream(values()).filter(kind -> fact.has(kind.subject())).findFirst();
        return named.isEmpty() && fact.has("actual") ? Optional.of(INVESTMENT) : named;
    }
}
