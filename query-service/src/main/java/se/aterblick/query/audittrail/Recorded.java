package se.aterblick.query.audittrail;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.ReportEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.reporting.Fact;

/** What an event says, for the audit trail: the fact it reports, or the step it records. */
record Recorded(@Nullable Fact fact, @Nullable String period, Object content) {

    static Recorded of(PlanEvent event) {
        return switch (event) {
            case FactEvent e -> new Recorded(e.fact(), e.fact().period(), e.fact());
            case FactCorrected e ->
                    new Recorded(e.replacement(), e.replacement().period(), e.replacement());
            case ReportSubmitted e -> new Recorded(null, e.period(), withoutDocument(e));
            case ReportEvent e -> new Recorded(null, e.period(), e);
            case PlanRevised e -> new Recorded(null, null, e);
            case PlanAdopted e -> new Recorded(null, null, e.plan());
        };
    }

    private static Map<String, Object> withoutDocument(ReportSubmitted e) {
        Map<String, Object> members = new TreeMap<>();
        members.put("period", e.period());
        members.put("version", e.version());
        members.put("foldedTo", e.foldedTo());
        members.put("documentFormat", e.documentFormat());
        members.put("contentHash", e.contentHash());
        String note = e.note();
        if (note != null) {
            members.put("note", note);
        }
        return members;
    }
}
