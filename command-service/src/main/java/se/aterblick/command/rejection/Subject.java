package se.aterblick.command.rejection;

/** What a request can name that may not be there. */
public enum Subject {
    PLAN("plan"),
    PERIOD("period"),
    ITEM("item"),
    INDICATOR("indicator"),
    HEADING("heading"),
    VOLUME_FIGURE("volume-figure"),
    SERVICE_AREA("service-area"),
    BUDGET_LINE("budget-line"),
    INVESTMENT_LINE("investment-line"),
    CONTROL("control"),
    EVENT("event"),
    VERSION("version");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
