package se.aterblick.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.web.CommandPlaces;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.Predecessors;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.eventstore.PostgresEventStorage;

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
        KnownPlans knownPlans = new KnownPlans(new JdbcTemplate(dataSource), side.eventStore());
        Predecessors predecessors =
                new Predecessors(new StoredPlans(side.eventStore()), knownPlans);
        commands =
                new PlanCommands(
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
