package se.aterblick.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a processor.
 *
 * @param segment from 0 on
 * @param position the last event it has seen, also one of another segment's plans
 * @param instance which instance works on it; absent while none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentState(int segment, long position, @Nullable String instance) {}
