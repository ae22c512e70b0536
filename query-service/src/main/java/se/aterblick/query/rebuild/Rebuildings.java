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
    private final ReplacedSets replaced;

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
            RebuildMeters meters,
            ReplacedSets replaced) {
        this.replaced = replaced;
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

    /** Takes away what rebuilds that are not to be done any more have left. */
    void cleanUp(List<Part> parts) {
        parts.forEach(part -> tools.next(part).drop());
        replaced.drop();
    }
}
