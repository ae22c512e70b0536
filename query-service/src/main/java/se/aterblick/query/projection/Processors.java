package se.aterblick.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

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
        return projectors.stream().map(this::state).toList();
    }

    /** Whether a processor cannot go on: it was stopped, or its last attempt failed. */
    public boolean isStopped(Processor processor) {
        return !isRunning(processor) || error(processor).isPresent();
    }

    private ProcessorState state(FollowUpProjector projector) {
        Processor processor = projector.processor();
        Optional<Throwable> error = error(processor);
        @Nullable EventReference stoppedAt =
                error.isPresent() && !projector.isSearching()
                        ? positions.next(processor).orElse(null)
                        : null;
        return new ProcessorState(
                processor.code(),
                isRunning(processor) && error.isEmpty()
                        ? ProcessorState.RUNNING
                        : ProcessorState.STOPPED,
                positions.of(processor),
                positions.head(),
                positions.lag(processor),
                error.map(e -> e.getClass().getName()).orElse(null),
                stoppedAt);
    }

    private boolean isRunning(Processor processor) {
        return tracking(processor).filter(StreamingEventProcessor::isRunning).isPresent();
    }

    private Optional<Throwable> error(Processor processor) {
        return tracking(processor).map(p -> p.processingStatus().values()).stream()
                .flatMap(Collection::stream)
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
    }

    private Optional<StreamingEventProcessor> tracking(Processor processor) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor.code(), StreamingEventProcessor.class);
    }
}
