package se.aterblick.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a processor is doing.
 *
 * @param state {@code running}, also where another instance does the work, or {@code stopped}
 * @param position up to where it has seen every event
 * @param head the last event there is
 * @param lag how many events it has not seen yet
 * @param segments the parts of it, each with its own plans, and who works on them
 * @param error the type of the error that stops it
 * @param stoppedAt the event it cannot get past, once that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessorState(
        String processor,
        String state,
        long position,
        long head,
        long lag,
        List<SegmentState> segments,
        @Nullable String error,
        @Nullable EventReference stoppedAt) {

    static final String RUNNING = "running";
    static final String STOPPED = "stopped";

    public boolean isRunning() {
        return state.equals(RUNNING);
    }
}
