package se.aterblick.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.DispatchDecision;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.document.ContentHash;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.ReportApproved;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.caller.Caller;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;
import tools.jackson.databind.json.JsonMapper;

/** Turns the rows of one file into commands, remembering what earlier rows recorded. */
final class RowCommands {

    private final JsonMapper json = PlanJson.mapper();
    private final PlanId planId;
    private final Map<String, EventId> eventOfRow = new HashMap<>();
    private final Supplier<PlanState> plan;

    /**
     * Commands on a plan.
     *
     * @param plan the plan with what earlier rows recorded
     */
    RowCommands(PlanId planId, Supplier<PlanState> plan) {
        this.planId = planId;
        this.plan = plan;
    }

    /** The row as a command of its own, named by its content. */
    PlanCommand command(UpdateFile.Row row, Caller caller) {
        String content = ContentHash.ofUtf8(json.writeValueAsString(row)).value();
        CommandMark mark = new CommandMark("import:" + content, content);
        return command(row, Origin.imported(caller, mark, row.originallyRecordedAt()));
    }

    private PlanCommand command(UpdateFile.Row row, Origin origin) {
        if (row.fact() != null) {
            return new RecordFacts(planId, List.of(row.fact()), origin);
        }
        if (row.correction() != null) {
            UpdateFile.Correction c = row.correction();
            return new CorrectFact(planId, corrected(c), c.reason(), c.replacement(), origin);
        }
        if (row.revision() != null) {
            return RevisePlan.of(planId, row.revision(), origin);
        }
        if (row.submission() != null) {
            return new SubmitReport(
                    planId, row.submission().period(), row.submission().note(), origin);
        }
        if (row.referral() != null) {
            return new ReferReportBack(planId, row.referral(), origin);
        }
        if (row.approval() != null) {
            return new ApproveReport(planId, approval(row.approval()), origin);
        }
        if (row.minutesVerification() != null) {
            return new VerifyMinutes(planId, row.minutesVerification(), origin);
        }
        if (row.publicNotice() != null) {
            return new PostPublicNotice(planId, row.publicNotice(), origin);
        }
        if (row.dispatch() != null) {
            return new DispatchDecision(planId, row.dispatch(), origin);
        }
        throw new IllegalStateException("a row has exactly one kind");
    }

    void recorded(UpdateFile.Row row, CommandResult result) {
        if (row.row() != null) {
            eventOfRow.put(row.row(), result.receipt().eventId());
        }
    }

    private EventId corrected(UpdateFile.Correction correction) {
        if (correction.corrects() != null) {
            return correction.corrects();
        }
        String name = String.valueOf(correction.correctsRow());
        @Nullable EventId event = eventOfRow.get(name);
        if (event == null) {
            throw new CommandRejected(
                    new NotThere.Unknown(Subject.EVENT, name, List.copyOf(eventOfRow.keySet())));
        }
        return event;
    }

    private ReportApproved approval(UpdateFile.Approval a) {
        String hash = a.contentHash();
        if (hash == null) {
            hash =
                    plan.get()
                            .period(a.period())
                            .lifecycle()
                            .version(a.version())
                            .map(version -> version.submission().contentHash())
                            .orElseThrow(() ->
                                    new CommandRejected(new InConflict.NotSubmitted(a.period())));
        }
        return new ReportApproved(
                a.period(),
                a.version(),
                hash,
                a.meetingDate(),
                a.paragraph(),
                a.registryNumber(),
                a.decisionPoints(),
                a.decisionBasis());
    }
}
