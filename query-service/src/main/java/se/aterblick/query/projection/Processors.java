package se.aterblick.query.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The processors of this instance, one for each group of projections there is. */
public final class Processors {

    private final Configuration axon;
    private final List<FollowUpProjector> projectors;
    private final ProcessorPositions positions;

    public Processors(
            Configuration axon, FollowUpProjectors projectors, ProcessorPositions positions) {
        this.axon = axon;
        this.projectors = projectors.all();
        this.positions = positions;
    }

    public List<Processor> all() {
        return projectors.stream().map(FollowUpProjector::processor).toList();
    }

    public List<ProcessorState> states() {
        long head = positions.head();
        return projectors.stream().map(projector -> state(projector, head)).toList();
    }

    /** Whether a processor cannot go on: it was stopped, or its last attempt failed. */
    public boolean isStopped(Processor processor) {
        return !isRunning(processor) || failed(processor).isPresent();
    }

    /** How many segments of a processor this instance works on. */
    public int segments(Processor processor) {
        return statuses(processor).size();
    }

    private ProcessorState state(FollowUpProjector projector, long head) {
        Processor processor = projector.processor();
        List<SegmentState> segments = positions.segments(processor);
        long position = Seen.of(segments).all();
        Optional<EventTrackerStatus> failed = failed(processor);
        Optional<EventReference> stoppedAt =
                failed.map(status -> status.getSegment().getSegmentId())
                        .filter(segment -> !projector.isSearching(segment))
                        .flatMap(segment -> positions.next(processor, segment));
        return new ProcessorState(
                processor.code(),
                isRunning(processor) && failed.isEmpty()
                        ? ProcessorState.RUNNING
                        : ProcessorState.STOPPED,
                position,
                head,
                Math.max(0, head - position),
                segments,
                failed.map(status -> status.getError().getClass().getName()).orElse(null),
                stoppedAt.orElse(null));
    }

    private boolean isRunning(Processor processor) {
        return tracking(processor).filter(StreamingEventProcessor::isRunning).isPresent();
    }

    /** What the first segment says that is in error. */
    private Optional<EventTrackerStatus> failed(Processor processor) {
        return statuses(processor).stream()
                .filter(EventTrackerStatus::isErrorState)
                .min(Comparator.comparingInt(status -> status.getSegment().getSegmentId()));
    }

    private Collection<EventTrackerStatus> statuses(Processor processor) {
        return tracking(processor).map(p -> p.processingStatus().values()).orElse(List.of());
    }

    private Optional<StreamingEventProcessor> tracking(Processor processor) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor.code(), StreamingEventProcessor.class);
    }
}
