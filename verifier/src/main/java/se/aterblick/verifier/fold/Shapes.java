package se.aterblick.verifier.fold;

/** What documents copy from a plan; {@code _1} where format 1 copies less. */
final class Shapes {

    static final Shape HEAD =
            Shape.of(
                    "planId title year timeZone organisation(id name) committee(id name)"
                            + " administration(id name) adoption(meetingDate paragraph"
                            + " registryNumber note) serviceAreas(id name) notes");
    static final Shape PERIOD_1 = Shape.of("code name from to kind");
    static final Shape PERIOD = Shape.of("code name from to kind reportBy");
    static final Shape DECISION = Shape.of("decidedBy meetingDate paragraph registryNumber note");
    static final Shape EVENT = Shape.of("eventId sequence");
    static final Shape AMOUNT = Shape.of("value unit");

    static final Shape FOCUS_AREA_1 = Shape.of("id number title text origin");
    static final Shape FOCUS_AREA = Shape.of("id number title text origin perspective");
    static final Shape GOAL = Shape.of("id number title text");
    static final Shape EFFORT = Shape.of("id title text");
    static final Shape ASSIGNMENT_1 = Shape.of("id number title text responsible delegated");
    static final Shape ASSIGNMENT =
            Shape.of(
                    "id number title text responsible delegated serviceAreas dueDate"
                            + " continues(plan id)");
    static final Shape ACTIVITY_1 = Shape.of("id number title text responsible dueDate");
    static final Shape ACTIVITY =
            Shape.of(
                    "id number title text responsible serviceAreas dueDate printedRow"
                            + " continues(plan id)");

    static final Shape INDICATOR_1 =
            Shape.of(
                    "key name group unit direction serviceAreas target(value basis) noTargetReason"
                            + " description thresholds(name bound value)");
    static final Shape INDICATOR =
            Shape.of(
                    "key name group unit direction bases serviceAreas scope under target(value"
                            + " basis) noTargetReason parentTarget(setBy value basis) description"
                            + " thresholds(name bound value) continues(plan id)");
    static final Shape TARGET =
            Shape.of("target(value basis) noTargetReason thresholds(name bound value)");
    static final Shape VOLUME_FIGURE =
            Shape.of("key name unit serviceAreas scope description continues(plan id)");

    static final Shape BUDGET_LINE = Shape.of("id name serviceArea budget(value unit)");
    static final Shape OPERATING =
            Shape.of("unit columns(id name) rows(id name net amounts(column value)) note");
    static final Shape INVESTMENT_LINE =
            Shape.of("total(value unit) years(year amount(value unit))");
    static final Shape INVESTMENTS_1 = Shape.of("frame(value unit) note");
    static final Shape INVESTMENTS =
            Shape.of(
                    "frame(value unit) note lines(id name serviceArea category total(value unit)"
                            + " years(year amount(value unit))) carriedOver(fromYear total(value"
                            + " unit) items(name serviceArea amount(value unit)) note)");
    static final Shape CONTROL_1 = Shape.of("id riskArea risk control method owner");
    static final Shape CONTROL =
            Shape.of(
                    "id riskArea risk impact riskScore control method reportedIn reconciliation"
                            + " owner reportedTo");

    private Shapes() {}
}
