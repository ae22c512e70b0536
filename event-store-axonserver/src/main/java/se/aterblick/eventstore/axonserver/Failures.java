package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What the server's errors mean. They come as they are on the wire: a status of gRPC with Axon
 * Server's own code beside it, or an exception of the connector's with that code.
 */
final class Failures {

    /** Beside a status: Axon Server's own code. */
    static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    /** The sequence number is not the stream's next: another writer was first. */
    static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    private static final Set<Status.Code> REFUSALS =
            EnumSet.of(
                    Status.Code.INVALID_ARGUMENT,
                    Status.Code.OUT_OF_RANGE,
                    Status.Code.PERMISSION_DENIED,
                    Status.Code.UNAUTHENTICATED,
                    Status.Code.RESOURCE_EXHAUSTED,
                    Status.Code.FAILED_PRECONDITION,
                    Status.Code.UNIMPLEMENTED);

    private static final int MOST_CAUSES = 20;

    private Failures() {}

    static boolean isLostRace(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        code(cause).filter(SEQUENCE_TAKEN::equals).isPresent()
                                || isStatusWithText(cause));
    }

    /** Whether the server has said no, so that nothing is stored; else nobody knows. */
    static boolean isRefusal(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof StatusRuntimeException status
                                && REFUSALS.contains(status.getStatus().getCode()));
    }

    /** A failure to read or to append, for Axon. */
    static EventStoreException of(Throwable failure) {
        if (failure instanceof EventStoreException known) {
            return known;
        }
        return isRefusal(failure)
                ? new EventStoreException("Axon Server refused: " + failure.getMessage(), failure)
                : unreachable(failure);
    }

    /** It is told as a service that is not there at the moment. */
    static EventStoreException unreachable(Throwable failure) {
        ConnectException cause = new ConnectException("Axon Server cannot be reached");
        cause.initCause(failure);
        return new EventStoreException(
                "the event store cannot be reached: " + failure.getMessage(), cause);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause == null ? null : cause.getCause())
                .limit(MOST_CAUSES)
                .<Throwable>mapMulti((cause, found) -> {
                    if (cause != null) {
                        found.accept(cause);
                    }
                });
    }

    private static Optional<String> code(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException status ->
                    Optional.ofNullable(status.getTrailers()).map(told -> told.get(CODE));
            case AxonServerException known -> Optional.of(known.getErrorCategory().errorCode());
            default -> Optional.empty();
        };
    }

    /** Some versions have the code in the text. */
    private static boolean isStatusWithText(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                && status.getStatus().getDescription() != null
                && status.getStatus().getDescription().contains(SEQUENCE_TAKEN);
    }
}
