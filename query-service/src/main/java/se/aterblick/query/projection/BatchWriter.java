package se.aterblick.query.projection;

import java.util.List;

/** Writes what a batch changes in all projections of one processor, and how far that takes it. */
public final class BatchWriter {

    private final Processor processor;
    private final List<Projection> projections;
    private final Reached reached;
    private final ProjectionLocks locks;

    public BatchWriter(
            Processor processor,
            List<Projection> projections,
            Reached reached,
            ProjectionLocks locks) {
        this.processor = processor;
        this.projections = projections.stream().filter(p -> p.processor() == processor).toList();
        this.reached = reached;
        this.locks = locks;
    }

    Processor processor() {
        return processor;
    }

    void write(List<FoldedEvent> batch) {
        locks.batch(processor);
        projections.forEach(projection -> projection.write(batch));
        reached.advance(processor, batch);
    }
}
