package se.aterblick.query.document;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.document.ReportDocument;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Standing;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.PeriodReports;
import se.aterblick.query.periodview.PeriodView;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.version.IntactReports;
import se.aterblick.query.version.SubmittedReport;

/** Finds what a document is to be made of. */
@Component
final class Editions {

    private final PeriodReports known;
    private final IntactReports submitted;

    Editions(PeriodReports known, IntactReports submitted) {
        this.known = known;
        this.submitted = submitted;
    }

    /** The report as it would be submitted now, or would have been then. */
    Edition known(KnownPlan plan, String period, @Nullable String asOf) {
        PeriodView view = known.view(plan, period, asOf);
        return new Edition(
                view.document(),
                new Standing.Known(view.asOf(), view.sequence()),
                DocumentTemplate.NEWEST);
    }

    /** A version as it was sent to the committee: its document is the same before and after it. */
    Edition version(KnownPlan plan, String period, int number) {
        SubmittedReport report = submitted.version(plan.planId(), period, number);
        return new Edition(
                text(report),
                new Standing.Submitted(report.version(), report.submittedAt()),
                template(report));
    }

    /** The approved version with the decision. */
    Edition approved(KnownPlan plan, String period) {
        SubmittedReport report = submitted.approved(plan.planId(), period);
        Lifecycle.Approval approval =
                Optional.ofNullable(known.view(plan, period, null).lifecycle().approval())
                        .orElseThrow(
                                () -> new ProblemException(FollowUpProblems.notApproved(period)));
        return new Edition(
                text(report),
                new Standing.Approved(
                        report.version(),
                        report.submittedAt(),
                        new Standing.Decision(
                                approval.meetingDate(),
                                approval.paragraph(),
                                approval.registryNumber(),
                                approval.decisionPoints(),
                                approval.decisionBasis())),
                template(report));
    }

    /**
     * The one that was recorded; that of its format if it was submitted before any was. A template
     * that this version has too may have learned a later format since.
     */
    private static DocumentTemplate template(SubmittedReport report) {
        if (!ReportDocument.isKnown(report.format())) {
            throw new ProblemException(FollowUpProblems.unknownReportFormat(report.format()));
        }
        @Nullable String recorded = report.template();
        return (recorded == null
                        ? DocumentTemplate.ofFormat(report.format())
                        : DocumentTemplate.named(recorded))
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.unknownTemplate(
                                        Objects.requireNonNullElse(recorded, report.format()))));
    }

    private static String text(SubmittedReport report) {
        return new String(report.document(), StandardCharsets.UTF_8);
    }
}
