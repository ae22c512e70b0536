package se.aterblick.event;

/** A step in the life of one period's report. */
public sealed interface ReportEvent extends PlanEvent
        permits ReportSubmitted,
                ReportReferredBack,
                ReportApproved,
                MinutesVerified,
                PublicNoticePosted,
                DecisionDispatched {

    /** The code of the period the report is about. */
    String period();
}
