package se.aterblick.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.DispatchDecision;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.revision.Resolution;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.event.CommandMark;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.EventId;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.Revision;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.reporting.Fact;

/** Commands on {@link SmallPlan}, each of its own name and by somebody who may. */
public final class SmallPlanCommands {

    public static final LocalDate MEETING = LocalDate.of(2025, 2, 5);

    /** What {@link #revise} rests on. */
    public static final RevisionDecision DECISION =
            new RevisionDecision(
                    "Driftnämnden", LocalDate.of(2024, 5, 15), "§31", "DN240050", null);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private SmallPlanCommands() {}

    /** Something new, asked for here and now. */
    public static Origin by(Caller caller) {
        return Origin.of(caller, mark("c-" + COUNTER.incrementAndGet()));
    }

    /** Something new, recorded elsewhere at that time. */
    public static Origin importedBy(Caller caller, String originallyRecordedAt) {
        return Origin.imported(
                caller,
                mark("import-" + COUNTER.incrementAndGet()),
                Instant.parse(originallyRecordedAt));
    }

    public static CommandMark mark(String commandId) {
        return new CommandMark(commandId, "request-of-" + commandId);
    }

    public static AdoptPlan adopt() {
        return AdoptPlan.of(SmallPlan.content(), Callers.CONTROLLER, null);
    }

    public static RecordFacts report(Fact... facts) {
        return report(by(Callers.MANAGER), facts);
    }

    public static RecordFacts report(Origin origin, Fact... facts) {
        return new RecordFacts(SmallPlan.ID, List.of(facts), origin);
    }

    public static CorrectFact correct(EventId corrects, Fact replacement) {
        return new CorrectFact(
                SmallPlan.ID, corrects, "Fel underlag.", replacement, by(Callers.MANAGER));
    }

    public static RecordBatch batch(BatchUpdate... updates) {
        return batch(by(Callers.MANAGER), updates);
    }

    public static RecordBatch batch(Origin origin, BatchUpdate... updates) {
        return new RecordBatch(SmallPlan.ID, List.of(updates), origin);
    }

    public static RevisePlan revise(Revision... changes) {
        return revise(by(Callers.CONTROLLER), changes);
    }

    public static RevisePlan revise(Origin origin, Revision... changes) {
        return RevisePlan.of(SmallPlan.ID, new Resolution(DECISION, List.of(changes)), origin);
    }

    public static SubmitReport submit(String period) {
        return submit(period, by(Callers.REGISTRAR));
    }

    public static SubmitReport submit(String period, Origin origin) {
        return new SubmitReport(SmallPlan.ID, period, null, origin);
    }

    public static ReferReportBack referBack(String period, int version) {
        return referBack(period, version, MEETING, by(Callers.REGISTRAR));
    }

    public static ReferReportBack referBack(
            String period, int version, @Nullable LocalDate meeting, Origin origin) {
        return new ReferReportBack(
                SmallPlan.ID,
                new ReportReferredBack(
                        period, version, "Kontrollera OSA.", meeting, "§6", "DN240021"),
                origin);
    }

    public static ApproveReport approve(String period, int version, String contentHash) {
        return approve(period, version, contentHash, MEETING, by(Callers.REGISTRAR));
    }

    public static ApproveReport approve(
            String period, int version, String contentHash, LocalDate meeting, Origin origin) {
        return new ApproveReport(
                SmallPlan.ID,
                new ReportApproved(
                        period,
                        version,
                        contentHash,
                        meeting,
                        "§7",
                        "DN240021",
                        List.of("Rapporten godkänns."),
                        List.of(
                                new DecisionBasis(
                                        "Tjänsteskrivelse", LocalDate.of(2025, 2, 20), null))),
                origin);
    }

    public static VerifyMinutes verify(
            String period, @Nullable LocalDate verifiedOn, Origin origin) {
        return new VerifyMinutes(
                SmallPlan.ID, new MinutesVerified(period, verifiedOn, null), origin);
    }

    public static PostPublicNotice announce(
            String period,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate takenDownOn,
            Origin origin) {
        return new PostPublicNotice(
                SmallPlan.ID, new PublicNoticePosted(period, postedOn, takenDownOn, null), origin);
    }

    public static DispatchDecision dispatch(
            String period, @Nullable LocalDate dispatchedOn, Origin origin) {
        return new DispatchDecision(
                SmallPlan.ID,
                new DecisionDispatched(period, List.of("Regionstyrelsen"), dispatchedOn),
                origin);
    }
}
