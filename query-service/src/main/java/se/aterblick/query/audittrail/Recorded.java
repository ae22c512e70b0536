package se.aterblick.query.audittrail;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.plan.Withdrawal;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.RecordedStep;
import se.aterblick.state.ReportLifecycle;

/**
 * What an event says, for the audit trail: the fact it reports, the part of the plan it revises or
 * the step it records, and what stood in its place before.
 *
 * @param kind the kind of fact, or {@link #REVISION}; null for a step
 * @param replaced where the fact comes from whose place this one takes, if it is one and takes one
 */
record Recorded(
        @Nullable String kind,
        @Nullable String item,
        @Nullable String period,
        @Nullable String serviceArea,
        @Nullable Object before,
        Object after,
        @Nullable String corrects,
        @Nullable String reason,
        @Nullable PlanRevised revision,
        @Nullable Provenance replaced) {

    /** The kind of an entry about a revision of the plan. */
    static final String REVISION = "revision";

    static Recorded of(PlanEvent event, PlanState before) {
        return switch (event) {
            case FactEvent e -> fact(e.fact(), before, null, null);
            case FactCorrected e -> fact(e.replacement(), before, e.corrects().value(), e.reason());
            case ReportEvent e -> step(e, before.period(e.period()).lifecycle());
            case PlanRevised e -> revision(e, before.plan());
            case PlanAdopted e ->
                    new Recorded(null, null, null, null, null, e.plan(), null, null, null, null);
        };
    }

    private static Recorded fact(
            Fact fact, PlanState before, @Nullable String corrects, @Nullable String reason) {
        FactKey key = fact.key();
        @Nullable RecordedFact standing = before.period(fact.period()).fact(key).orElse(null);
        return new Recorded(
                key.kind().code(),
                key.item(),
                fact.period(),
                fact.serviceArea(),
                standing == null ? null : standing.fact(),
                fact,
                corrects,
                reason,
                null,
                standing == null ? null : standing.provenance());
    }

    /** What stood and stands in the plan; what is withdrawn stays there, with the reason beside. */
    private static Recorded revision(PlanRevised event, PlanContent plan) {
        Revision change = event.change();
        Object after = RevisedPart.of(change.applyTo(plan), change);
        return new Recorded(
                REVISION,
                change.subject(),
                null,
                null,
                RevisedPart.of(plan, change),
                after == null ? change : after,
                null,
                change instanceof Withdrawal withdrawal ? withdrawal.reason() : null,
                event,
                null);
    }

    private static Recorded step(ReportEvent event, ReportLifecycle before) {
        RecordedStep<?> earlier =
                switch (event) {
                    case MinutesVerified e -> before.verification();
                    case PublicNoticePosted e -> before.notice();
                    case ReportEvent e -> null;
                };
        Object after = event instanceof ReportSubmitted e ? withoutDocument(e) : event;
        return new Recorded(
                null,
                null,
                event.period(),
                null,
                earlier == null ? null : earlier.event(),
                after,
                null,
                null,
                null,
                null);
    }

    private static Map<String, Object> withoutDocument(ReportSubmitted e) {
        Map<String, Object> members = new TreeMap<>();
        members.put("period", e.period());
        members.put("version", e.version());
        members.put("foldedTo", e.foldedTo());
        members.put("documentFormat", e.documentFormat());
        members.put("contentHash", e.contentHash());
        put(members, "documentTemplate", e.documentTemplate());
        put(members, "note", e.note());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
