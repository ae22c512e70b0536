package se.aterblick.query.rebuild;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.EventLog;
import se.aterblick.query.projection.BuiltProjections;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.ProjectionLocks;
import se.aterblick.query.projection.RecentFolds;

/** Prepares runs of rebuilds. */
@Component
final class Rebuildings {

    private final Rebuilding.Tools tools;

    Rebuildings(
            EventLog log,
            RecentFolds recent,
            @Qualifier("queryJdbc") JdbcTemplate jdbc,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions,
            Rebuilds rebuilds,
            WorkList work,
            ProcessorPositions positions,
            ProjectionLocks locks,
            BuiltProjections built,
            RebuildMeters meters) {
        this.tools =
                new Rebuilding.Tools(
                        log,
                        recent,
                        jdbc,
                        transactions,
                        rebuilds,
                        work,
                        positions,
                        locks,
                        built,
                        meters);
    }

    Rebuilding of(List<Part> parts, BooleanSupplier goesOn) {
        return new Rebuilding(tools, parts, goesOn);
    }

    /** Takes away what a rebuild that is not to be done any more has left. */
    void cleanUp(Part part) {
        new Twins(tools.jdbc(), part.projection().tables()).drop();
    }
}
