package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.command.access.Origin;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.event.CommandMark;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportApproved;
import se.aterblick.eventstore.CuttingProxy;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerSettings;
import se.aterblick.eventstore.axonserver.GivenAxonServer;
import se.aterblick.eventstore.axonserver.NeedsAxonServer;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.state.PlanState;
import se.aterblick.value.PlanId;

/** Two instances of the command side on a real Axon Server. */
@NeedsAxonServer
class AxonServerLifeTests {

    private static final String COMPONENT = "command-tests";

    private static AxonServer wayOfOne;
    private static AxonServer wayOfOther;
    private static SimulatedInstance one;
    private static SimulatedInstance other;

    @BeforeAll
    static void start() throws InterruptedException {
        wayOfOne = GivenAxonServer.connect(COMPONENT);
        wayOfOther = GivenAxonServer.connect(COMPONENT);
        one = new SimulatedInstance(wayOfOne);
        other = new SimulatedInstance(wayOfOther);
    }

    @AfterAll
    static void stop() {
        if (one != null) {
            one.close();
            other.close();
            wayOfOne.close();
            wayOfOther.close();
        }
    }

    @Test
    void recordsTheLifeOfAReport() {
        PlanId plan = adopted();
        CommandResult reported = other.send(outcome(plan, "c-1"));
        CommandResult repeated = one.send(outcome(plan, "c-1"));
        one.send(new SubmitReport(plan, SmallPlan.AR, null, by("submits")));
        other.send(approval(plan));

        assertThat(reported.recordedNow()).isTrue();
        assertThat(repeated).isEqualTo(new CommandResult(reported.receipt(), false));
        assertThat(state(plan).period(SmallPlan.AR).lifecycle().isApproved()).isTrue();
        assertThatThrownBy(() -> other.send(outcome(plan, "too late")))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("corrections-only");
    }

    @Test
    void refusesAnUnknownPlanWithTheNearestThatIsKnown() {
        PlanId plan = adopted();
        PlanId misspelt = PlanId.of(plan.value() + "x");

        assertThatThrownBy(() -> one.send(outcome(misspelt, "c-1")))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        e ->
                                assertThat(((NotThere.Unknown) e.reason()).nearest())
                                        .contains(plan.value()));
    }

    @Test
    void recordsWhatComesToBothAtOnceExactlyOnce() {
        PlanId plan = adopted();

        List<CompletableFuture<CommandResult>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PlanCommand command = outcome(plan, "c-" + i);
            SimulatedInstance taker = i % 2 == 0 ? one : other;
            answers.add(CompletableFuture.supplyAsync(() -> taker.send(command)));
        }
        List<Long> sequences =
                answers.stream()
                        .map(answer -> answer.join().receipt().provenance().sequence())
                        .sorted()
                        .toList();

        assertThat(sequences)
                .isEqualTo(IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList());
        assertThat(events(plan)).hasSize(201);
    }

    @Test
    void hasAPlanDecidedByOneOfThem() {
        PlanId plan = adopted();
        double before = retries(one) + retries(other);

        for (int i = 0; i < 20; i++) {
            (i % 2 == 0 ? one : other).send(outcome(plan, "c-" + i));
        }

        // Else each would find the plan gone on every time.
        assertThat(retries(one) + retries(other)).isEqualTo(before);
    }

    @Test
    void goesOnWhenAnInstanceEndsAndAnotherBegins() throws InterruptedException {
        List<PlanId> plans = IntStream.range(0, 8).mapToObj(i -> adopted()).toList();
        List<CommandResult> before =
                plans.stream().map(plan -> one.send(outcome(plan, "before"))).toList();

        try (AxonServer way = GivenAxonServer.connect(COMPONENT);
                SimulatedInstance third = new SimulatedInstance(way)) {
            plans.forEach(plan -> third.send(outcome(plan, "by the third")));
        }

        for (int i = 0; i < plans.size(); i++) {
            assertThat(other.send(outcome(plans.get(i), "before")))
                    .isEqualTo(new CommandResult(before.get(i).receipt(), false));
            other.send(outcome(plans.get(i), "after"));
            assertThat(events(plans.get(i))).hasSize(4);
        }
    }

    @Test
    void connectsAgain() throws Exception {
        PlanId plan = adopted();
        try (CuttingProxy proxy = CuttingProxy.to(GivenAxonServer.localPort());
                AxonServer way =
                        AxonServer.at(
                                AxonServerSettings.open("localhost:" + proxy.port(), "cut-tests"));
                SimulatedInstance cut = new SimulatedInstance(way)) {
            cut.send(outcome(plan, "before"));
            proxy.cutNext(CuttingProxy.Cut.BEFORE_THE_ANSWER);

            sent(cut, outcome(plan, "meanwhile"));

            assertThat(sent(cut, outcome(plan, "after")).recordedNow()).isTrue();
            assertThat(events(plan)).hasSize(4);
        }
    }

    /** As a client does who is told that it is not known, or that nobody is there. */
    private static CommandResult sent(SimulatedInstance instance, PlanCommand command)
            throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                return instance.send(command);
            } catch (EventStoreException notNow) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("never taken");
    }

    private static double retries(SimulatedInstance instance) {
        return instance.meters().get("aterblick.commands.retries").counter().count();
    }

    private static PlanId adopted() {
        String id = "plan-" + UUID.randomUUID();
        AdoptPlan adoption =
                AdoptPlan.of(
                        PlanBuilder.like(SmallPlan.content()).planId(id).build(),
                        Callers.CONTROLLER,
                        null);
        one.send(adoption);
        return adoption.planId();
    }

    private static RecordFacts outcome(PlanId plan, String commandId) {
        return new RecordFacts(
                plan,
                List.of(Facts.outcome("osa-varde", SmallPlan.AR, "65")),
                Origin.of(Callers.MANAGER, new CommandMark(commandId, "of " + commandId)));
    }

    private static Origin by(String commandId) {
        return Origin.of(Callers.REGISTRAR, new CommandMark(commandId, "of " + commandId));
    }

    private static ApproveReport approval(PlanId plan) {
        String hash =
                state(plan)
                        .period(SmallPlan.AR)
                        .lifecycle()
                        .latestVersion()
                        .orElseThrow()
                        .submission()
                        .contentHash();
        return new ApproveReport(
                plan,
                new ReportApproved(
                        SmallPlan.AR,
                        1,
                        hash,
                        SmallPlanCommands.MEETING,
                        "§7",
                        "DN240021",
                        List.of("Godkänns."),
                        List.of()),
                by("approves"));
    }

    private static PlanState state(PlanId plan) {
        return PlanState.fold(events(plan));
    }

    private static List<RecordedEvent> events(PlanId plan) {
        return StoredEvents.stream(other.side().eventStore(), plan).toList();
    }
}
