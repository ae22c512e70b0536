package se.aterblick.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What the server's errors are taken for. */
class FailuresTests {

    @Test
    void aSequenceNumberThatIsTakenIsALostRace() {
        assertThat(Failures.isLostRace(sequenceTaken())).isTrue();
        assertThat(Failures.isLostRace(new ExecutionException(sequenceTaken()))).isTrue();
        assertThat(
                        Failures.isLostRace(
                                new AxonServerException(
                                        ErrorCategory.INVALID_EVENT_SEQUENCE, "taken", "client")))
                .isTrue();
    }

    @Test
    void nothingElseIs() {
        assertThat(Failures.isLostRace(withCode(Status.OUT_OF_RANGE, "AXONIQ-2001"))).isFalse();
        assertThat(Failures.isLostRace(Status.UNAVAILABLE.asRuntimeException())).isFalse();
        assertThat(Failures.isLostRace(new TimeoutException())).isFalse();
    }

    @Test
    void onlyWhatTheServerSaysNoToIsSurelyNotStored() {
        assertThat(Failures.isRefusal(sequenceTaken())).isTrue();
        assertThat(Failures.isRefusal(Status.UNAUTHENTICATED.asRuntimeException())).isTrue();
        assertThat(Failures.isRefusal(Status.UNAVAILABLE.asRuntimeException())).isFalse();
        assertThat(Failures.isRefusal(Status.UNKNOWN.asRuntimeException())).isFalse();
        assertThat(Failures.isRefusal(Status.CANCELLED.asRuntimeException())).isFalse();
        assertThat(Failures.isRefusal(new TimeoutException())).isFalse();
    }

    @Test
    void aServerThatIsAwayIsToldAsAServiceThatIsNotThere() {
        assertThat(Failures.of(Status.UNAVAILABLE.asRuntimeException()))
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(Failures.of(Status.UNAUTHENTICATED.asRuntimeException()))
                .hasCauseInstanceOf(StatusRuntimeException.class);
    }

    private static StatusRuntimeException sequenceTaken() {
        return withCode(Status.OUT_OF_RANGE, Failures.SEQUENCE_TAKEN);
    }

    private static StatusRuntimeException withCode(Status status, String code) {
        Metadata told = new Metadata();
        told.put(Failures.CODE, code);
        return status.withDescription("Invalid sequence number").asRuntimeException(told);
    }
}
