package se.aterblick.http.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Tells what Tomcat refuses by itself as a problem detail: a request line, a header or an address
 * that never reaches a filter of ours.
 */
public final class TomcatProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(TomcatProblems.class);

    private final ProblemWriter problems;

    public TomcatProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = Objects.requireNonNullElse(request.getRequestURI(), "–");
        Problem problem = ServerProblems.of(status, address);
        try {
            response.setStatus(problem.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(problems.json(problem, request));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("caller has gone", e);
        }
    }
}
