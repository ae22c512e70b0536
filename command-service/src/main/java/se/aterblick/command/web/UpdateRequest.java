package se.aterblick.command.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.command.access.Origin;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.event.CommandMark;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/**
 * A request to record something: what was sent, by whom, under which name a retry is known again,
 * and what it may take the place of.
 */
record UpdateRequest(Origin origin, SubmittedBody body, @Nullable Precondition precondition) {

    /** The header a client names its request with (draft-ietf-httpapi-idempotency-key-header). */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** A request without a key gets one of its own: it is recorded each time it is sent. */
    static UpdateRequest of(
            Caller caller,
            @Nullable String key,
            SubmittedBody body,
            @Nullable Precondition precondition) {
        String commandId = key == null ? UUID.randomUUID().toString() : checked(key);
        CommandMark mark = new CommandMark(commandId, body.requestHash());
        return new UpdateRequest(Origin.of(caller, mark), body, precondition);
    }

    /** A client's own name for its request. */
    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST, "invalid-idempotency-key")
                            .with("field", IDEMPOTENCY_KEY));
        }
        return key;
    }
}
