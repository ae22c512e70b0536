package se.aterblick.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server turns to with a request that ended outside of the controllers. */
@RestController
public class ErrorProblems implements ErrorController {

    private final ProblemWriter problems;

    public ErrorProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        // Nobody is sent here without a status; who comes by himself finds nothing.
        Object status =
                Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                        HttpStatus.NOT_FOUND.value());
        Object address =
                Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        request.getRequestURI());
        return problems.response(ServerProblems.of((Integer) status, address.toString()), request);
    }
}
