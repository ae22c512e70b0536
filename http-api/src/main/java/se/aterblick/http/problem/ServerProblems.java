package se.aterblick.http.problem;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** The problems of requests that no controller of ours has seen, by the status the server gave. */
final class ServerProblems {

    /** The statuses that have a message of their own. */
    private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 413, 414, 415, 417, 431);

    /**
     * A method, transfer coding or version of HTTP that the server does not know: the request is to
     * be mended, not the service.
     */
    private static final Set<Integer> UNKNOWN_TO_SERVER = Set.of(501, 505);

    private ServerProblems() {}

    static Problem of(int status, String address) {
        if (TOLD.contains(status)) {
            return Problem.of(HttpStatus.valueOf(status), "http-" + status, address);
        }
        if (status < 500 || UNKNOWN_TO_SERVER.contains(status)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "http-400", address);
        }
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }
}
