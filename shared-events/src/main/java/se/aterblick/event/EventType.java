package se.aterblick.event;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stable names of the events, with the revision each is written in; names never follow the Java
 * classes.
 */
public enum EventType {
    PLAN_ADOPTED("plan.adopted", "2", PlanAdopted.class),
    PLAN_REVISED("plan.revised", "1", PlanRevised.class),
    STATUS_REPORTED("status.reported", "1", StatusReported.class),
    OUTCOME_RECORDED("outcome.recorded", "1", OutcomeRecorded.class),
    VOLUME_FIGURE_RECORDED("volume-figure.recorded", "1", VolumeFigureRecorded.class),
    BUDGET_DEVIATION_RECORDED("budget-deviation.recorded", "1", BudgetDeviationRecorded.class),
    COST_TREND_RECORDED("cost-trend.recorded", "1", CostTrendRecorded.class),
    INVESTMENT_REPORTED("investment.reported", "1", InvestmentReported.class),
    CONTROL_RESULT_RECORDED("control-result.recorded", "1", ControlResultRecorded.class),
    NARRATIVE_WRITTEN("narrative.written", "1", NarrativeWritten.class),
    CARRY_OVER_REQUESTED("carry-over.requested", "1", CarryOverRequested.class),
    FACT_CORRECTED("fact.corrected", "1", FactCorrected.class),
    REPORT_SUBMITTED("report.submitted", "1", ReportSubmitted.class),
    REPORT_REFERRED_BACK("report.referred-back", "1", ReportReferredBack.class),
    REPORT_APPROVED("report.approved", "1", ReportApproved.class),
    MINUTES_VERIFIED("minutes.verified", "1", MinutesVerified.class),
    PUBLIC_NOTICE_POSTED("public-notice.posted", "1", PublicNoticePosted.class),
    DECISION_DISPATCHED("decision.dispatched", "1", DecisionDispatched.class);

    private static final Map<String, EventType> BY_NAME =
            Stream.of(values())
                    .collect(Collectors.toMap(EventType::logicalName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            Stream.of(values())
                    .collect(Collectors.toMap(EventType::eventClass, Function.identity()));

    private final String logicalName;
    private final String revision;
    private final Class<? extends PlanEvent> eventClass;

    EventType(String logicalName, String revision, Class<? extends PlanEvent> eventClass) {
        this.logicalName = logicalName;
        this.revision = revision;
        this.eventClass = eventClass;
    }

    public String logicalName() {
        return logicalName;
    }

    /** The revision written today; older ones are upcast to it when read. */
    public String revision() {
        return revision;
    }

    public Class<? extends PlanEvent> eventClass() {
        return eventClass;
    }

    /** The type of an event. */
    public static EventType of(PlanEvent event) {
        return of(event.getClass());
    }

    /**
     * The type written for an event class.
     *
     * @throws IllegalArgumentException if the class is no event
     */
    public static EventType of(Class<?> eventClass) {
        EventType type = BY_CLASS.get(eventClass);
        if (type == null) {
            throw new IllegalArgumentException("not an event: " + eventClass.getName());
        }
        return type;
    }

    /**
     * The type of a stored event.
     *
     * @throws UnknownEventType if name or revision is not one this version can read
     */
    public static EventType of(String logicalName, String revision) {
        EventType type = BY_NAME.get(logicalName);
        if (type == null || !type.revision.equals(revision)) {
            throw new UnknownEventType(logicalName, revision);
        }
        return type;
    }
}
