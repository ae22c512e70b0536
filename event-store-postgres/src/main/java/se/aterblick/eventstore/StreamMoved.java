package se.aterblick.eventstore;

import java.util.List;

/** Why an append lost: its stream went on meanwhile, or its command was recorded before. */
final class StreamMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamMoved(List<EncodedEvent> events) {
        super(
                "plan %s went on before event %d of command %s"
                        .formatted(
                                events.getFirst().planId(),
                                events.getFirst().sequence(),
                                events.getFirst().commandId()),
                null,
                false,
                false);
    }
}
