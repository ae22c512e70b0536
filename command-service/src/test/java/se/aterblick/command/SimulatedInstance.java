package se.aterblick.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.web.CommandPlaces;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.Predecessors;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerLog;

/** One instance of the command service without its HTTP: its own Axon, its own cache. */
final class SimulatedInstance implements AutoCloseable {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CommandSide side;
    private final PlanCommands commands;

    SimulatedInstance(DataSource dataSource) {
        this(dataSource, Clock.systemUTC());
    }

    SimulatedInstance(DataSource dataSource, Clock clock) {
        side = CommandSide.on(dataSource, clock, PostgresEventStorage.PATIENCE, meters);
        side.start();
        commands = commands(new PostgresEventLog(dataSource));
    }

    /** One whose events are stored in Axon Server, when it takes commands. */
    SimulatedInstance(AxonServer server) throws InterruptedException {
        side = CommandSide.on(server, Clock.systemUTC(), PostgresEventStorage.PATIENCE, meters);
        side.start();
        while (!side.isReady()) {
            Thread.sleep(10);
        }
        commands = commands(new AxonServerLog(server));
    }

    private PlanCommands commands(EventLog log) {
        KnownPlans knownPlans = new KnownPlans(log, side.eventStore());
        Predecessors predecessors =
                new Predecessors(new StoredPlans(side.eventStore()), knownPlans);
        return new PlanCommands(
                side.gateway(),
                knownPlans,
                predecessors,
                meters,
                new CommandPlaces(CommandPlaces.USUAL, meters));
    }

    CommandResult send(PlanCommand command) {
        return commands.send(command);
    }

    MeterRegistry meters() {
        return meters;
    }

    CommandSide side() {
        return side;
    }

    @Override
    public void close() {
        side.stop();
    }
}
