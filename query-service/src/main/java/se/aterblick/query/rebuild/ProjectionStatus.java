package se.aterblick.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.projection.ProcessorState;

/**
 * A projection, the processor that keeps it, and its last rebuild.
 *
 * @param rebuild absent if it was never rebuilt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectionStatus(
        String name, List<String> tables, ProcessorState processor, @Nullable Rebuild rebuild) {}
