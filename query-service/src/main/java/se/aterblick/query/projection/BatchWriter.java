package se.aterblick.query.projection;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a batch changes in all projections of one processor, and how far that takes it. */
public final class BatchWriter {

    private final Processor processor;
    private final List<Projection> projections;
    private final Reached reached;
    private final ProjectionLocks locks;
    private final BuiltProjections built;
    private final JdbcTemplate jdbc;

    public BatchWriter(
            Processor processor,
            List<Projection> projections,
            Reached reached,
            ProjectionLocks locks,
            BuiltProjections built,
            JdbcTemplate jdbc) {
        this.processor = processor;
        this.projections = projections.stream().filter(p -> p.processor() == processor).toList();
        this.reached = reached;
        this.locks = locks;
        this.built = built;
        this.jdbc = jdbc;
    }

    Processor processor() {
        return processor;
    }

    void write(List<FoldedEvent> batch) {
        locks.batch(processor);
        built.requireOwn(projections);
        LiveRows rows = new LiveRows(jdbc);
        for (Projection projection : projections) {
            projection.write(batch, rows);
            rows.flush();
        }
        reached.advance(processor, batch);
    }
}
