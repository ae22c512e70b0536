package se.aterblick.command.rejection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.aterblick.eventstore.AppendOutcomeUnknown;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemWriter;

/**
 * Tells refusals as problem details: the reason's code, its values in order in the message and by
 * name as members.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RejectionAdvice {

    private static final String FIELD = "field";

    private final ProblemWriter problems;

    public RejectionAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(CommandRejected e, HttpServletRequest request) {
        return problems.response(problem(e), request);
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<ProblemDetail> lostRace(HttpServletRequest request) {
        return problems.response(Problem.of(HttpStatus.CONFLICT, "concurrent-update"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownOutcome(
            AppendOutcomeUnknown e, HttpServletRequest request) {
        return problems.response(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> turnedAway(TooManyCommands e, HttpServletRequest request) {
        return problems.response(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-commands"), request);
    }

    /** The problem that a refusal is told as. */
    public static Problem problem(CommandRejected refusal) {
        CommandRejected.Place place = refusal.place();
        if (place == null) {
            return problem(refusal.reason(), values(refusal.reason()));
        }
        Map<String, Object> values = values(refusal.reason());
        values.computeIfPresent(FIELD, (name, field) -> place.path() + "." + field);
        return problem(refusal.reason(), values)
                .with(FIELD, values.getOrDefault(FIELD, place.path()))
                .with("index", place.index());
    }

    private static Problem problem(RejectionReason reason, Map<String, Object> values) {
        Object[] arguments = values.values().stream().map(RejectionAdvice::shown).toArray();
        Problem problem = Problem.of(status(reason), reason.code(), arguments);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            problem = problem.with(value.getKey(), value.getValue());
        }
        return problem;
    }

    private static HttpStatus status(RejectionReason reason) {
        return switch (reason) {
            case InConflict.FactChanged r -> HttpStatus.PRECONDITION_FAILED;
            case AgainstRule.Inconsistent r -> HttpStatus.BAD_REQUEST;
            case NotAllowed r -> HttpStatus.FORBIDDEN;
            case NotThere r -> HttpStatus.NOT_FOUND;
            case InConflict r -> HttpStatus.CONFLICT;
            case AgainstRule r -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static Map<String, Object> values(RejectionReason reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        Arrays.stream(reason.getClass().getRecordComponents())
                // The code names the subject already.
                .filter(component -> component.getType() != Subject.class)
                .forEach(component -> {
                    try {
                        Object value = component.getAccessor().invoke(reason);
                        values.put(component.getName(), value == null ? "–" : value);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("a reason's values are public", e);
                    }
                });
        return values;
    }

    private static Object shown(Object value) {
        return value instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value;
    }
}
