package se.aterblick.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.CommandMark;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.reporting.Fact;
import se.aterblick.value.PlanId;

/** Sends commands as the controllers do, past HTTP. */
public final class Commands {

    private static final Set<String> COMMITTEES = Set.of("driftnamnden");
    private static final Caller CONTROLLER =
            new Caller("p-controller", Set.of(Role.CONTROLLER), COMMITTEES, Set.of());
    private static final Caller REGISTRAR =
            new Caller("p-registrar", Set.of(Role.REGISTRAR), COMMITTEES, Set.of());
    private static final Caller MANAGER =
            new Caller("p-manager", Set.of(Role.MANAGER), COMMITTEES, Set.of("service"));

    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Adopts a small plan. */
    public void adopt(String plan) {
        send(
                AdoptPlan.of(
                        PlanBuilder.like(SmallPlan.content()).planId(plan).build(),
                        CONTROLLER,
                        null));
    }

    /** Records an outcome of a small plan. */
    public void report(String plan, String commandId, int value) {
        record(
                plan,
                commandId,
                Facts.outcome("osa-varde", SmallPlan.AR, String.valueOf(value % 100)));
    }

    /** Records a fact and waits until it is stored. */
    public void record(String plan, String commandId, Fact fact) {
        record(plan, commandId, List.of(fact));
    }

    /** Records facts in one commit and waits until they are stored. */
    public void record(String plan, String commandId, List<Fact> facts) {
        send(
                new RecordFacts(
                        PlanId.of(plan),
                        facts,
                        Origin.of(MANAGER, new CommandMark(commandId, "of " + commandId))));
    }

    /** Submits a period's report and approves it. */
    public void approve(String plan, String period, LocalDate meeting, EventStore store) {
        send(new SubmitReport(PlanId.of(plan), period, null, by("submit")));
        ReportSubmitted submitted =
                store.readEvents(plan)
                        .asStream()
                        .map(event -> event.getPayload())
                        .filter(ReportSubmitted.class::isInstance)
                        .map(ReportSubmitted.class::cast)
                        .findFirst()
                        .orElseThrow();
        ReportApproved approval =
                new ReportApproved(
                        period,
                        submitted.version(),
                        submitted.contentHash(),
                        meeting,
                        "§7",
                        "DN260001",
                        List.of("Rapporten godkänns."),
                        List.of());
        send(new ApproveReport(PlanId.of(plan), approval, by("approve")));
    }

    private static Origin by(String commandId) {
        return Origin.of(REGISTRAR, new CommandMark(commandId, "of " + commandId));
    }

    private void send(PlanCommand command) {
        gateway.send(command).join();
    }
}
