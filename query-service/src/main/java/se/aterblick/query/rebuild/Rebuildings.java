package se.aterblick.query.rebuild;

import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.projection.PlanFold;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.ProjectionLocks;
import se.aterblick.query.projection.Reached;

/** Prepares runs of rebuilds, each with a fold and a place in the log of its own. */
@Component
final class Rebuildings {

    private final EventLog log;
    private final PlanStates states;
    private final Rebuilding.Tools tools;

    Rebuildings(
            EventLog log,
            PlanStates states,
            @Qualifier("queryJdbc") JdbcTemplate jdbc,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions,
            Rebuilds rebuilds,
            ProcessorPositions positions,
            Reached reached,
            ProjectionLocks locks,
            RebuildMeters meters) {
        this.log = log;
        this.states = states;
        this.tools =
                new Rebuilding.Tools(
                        jdbc, transactions, rebuilds, positions, reached, locks, meters);
    }

    Rebuilding of(Rebuild rebuild, Projection projection, BooleanSupplier goesOn) {
        return new Rebuilding(tools, rebuild, projection, log, new PlanFold(states), goesOn);
    }
}
