package se.aterblick.benchmarks;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.CommandMark;
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
    private static final Caller MANAGER =
            new Caller("p-manager", Set.of(Role.MANAGER), COMMITTEES, Set.of("service"));

    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    void adopt(String plan) {
        send(
                AdoptPlan.of(
                        PlanBuilder.like(SmallPlan.content()).planId(plan).build(),
                        CONTROLLER,
                        null));
    }

    void report(String plan, String commandId, int value) {
        record(
                plan,
                commandId,
                Facts.outcome("osa-varde", SmallPlan.AR, String.valueOf(value % 100)));
    }

    /** Records a fact and waits until it is stored. */
    public void record(String plan, String commandId, Fact fact) {
        send(
                new RecordFacts(
                        PlanId.of(plan),
                        List.of(fact),
                        Origin.of(MANAGER, new CommandMark(commandId, "of " + commandId))));
    }

    private void send(PlanCommand command) {
        gateway.send(command).join();
    }
}
