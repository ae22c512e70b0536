package se.aterblick.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.aterblick.value.InvalidValue;

/**
 * Maps what ends a request to a problem detail; whatever is not foreseen is logged and told without
 * its inside.
 */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    public ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ProblemException e, HttpServletRequest request) {
        return problems.response(e.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(InvalidValue e, HttpServletRequest request) {
        return problems.response(InvalidValues.problem(e, e.field()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Problem problem =
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-parameter",
                        e.getName(),
                        String.valueOf(e.getValue()));
        return problems.response(problem.with("field", e.getName()), request);
    }

    /** What was sent cannot be read: a body, or a parameter that is not UTF-8 or holds a zero. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        InvalidParameterException.class,
        RequestRejectedException.class
    })
    ResponseEntity<ProblemDetail> cannotBeRead(HttpServletRequest request) {
        return problems.response(
                Problem.of(HttpStatus.BAD_REQUEST, "http-400", request.getRequestURI()), request);
    }

    /** The caller has gone: nobody is left to tell. */
    @ExceptionHandler({IOException.class, AsyncRequestNotUsableException.class})
    void callerHasGone(Exception e, HttpServletRequest request) {
        LOG.debug("caller has gone: {} {}", request.getMethod(), request.getRequestURI(), e);
    }

    /**
     * Whatever the framework refuses by itself: unknown address, method, media type, missing
     * parameter …
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse refused) {
            HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
            ResponseEntity<ProblemDetail> response =
                    problems.response(
                            Problem.of(status, "http-" + status.value(), request.getRequestURI()),
                            request);
            // Such as Allow, without which a 405 does not say what is allowed.
            return ResponseEntity.status(status)
                    .headers(headers -> headers.addAll(refused.getHeaders()))
                    .headers(headers -> headers.addAll(response.getHeaders()))
                    .body(response.getBody());
        }
        if (UnreachableDatabase.isCauseOf(e)) {
            LOG.error(
                    "storage cannot be reached: {} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    e.getMessage());
            return problems.response(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), request);
        }
        if (UnreachableDatabase.gaveUp(e)) {
            LOG.warn("took too long: {} {}", request.getMethod(), request.getRequestURI());
            return problems.response(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "took-too-long"), request);
        }
        LOG.error(
                "request failed unexpectedly: {} {}",
                request.getMethod(),
                request.getRequestURI(),
                e);
        return problems.response(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
    }
}
