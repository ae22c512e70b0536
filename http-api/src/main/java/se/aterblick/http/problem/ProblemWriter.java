package se.aterblick.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import se.aterblick.http.PreferredLanguage;
import se.aterblick.http.TraceFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns problems into problem details in the caller's language: Swedish unless English is
 * preferred.
 */
public final class ProblemWriter {

    /** All that is unavailable here is so for a moment (RFC 9110, 10.2.3). */
    private static final String SECONDS_TO_RETRY = "1";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final JsonMapper json;

    public ProblemWriter(List<ProblemBundle> bundles, JsonMapper json) {
        this.json = json;
        messages.setBasenames(bundles.stream().map(ProblemBundle::basename).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** The problem as a response, in the language of the request. */
    public ResponseEntity<ProblemDetail> response(Problem problem, HttpServletRequest request) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem, request));
    }

    /** Writes the problem where no controller is involved. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status().value());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
    }

    /** The problem detail as JSON, in the language of the request. */
    public String json(Problem problem, HttpServletRequest request) {
        return json.writeValueAsString(detail(problem, request));
    }

    /** The problem's title and detail in the language of the request. */
    public Told told(Problem problem, HttpServletRequest request) {
        Locale locale = PreferredLanguage.of(request);
        return new Told(
                text(problem.code() + ".title", problem, locale),
                text(problem.code() + ".detail", problem, locale));
    }

    /** A problem in words. */
    public record Told(String title, String detail) {}

    private ProblemDetail detail(Problem problem, HttpServletRequest request) {
        Told told = told(problem, request);
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:aterblick:problem:" + problem.code()));
        detail.setTitle(told.title());
        detail.setDetail(told.detail());
        detail.setInstance(instance(request));
        detail.setProperty("code", problem.code());
        String traceId = MDC.get(TraceFilter.TRACE_ID);
        if (traceId != null) {
            detail.setProperty(TraceFilter.TRACE_ID, traceId);
        }
        problem.members().forEach(detail::setProperty);
        return detail;
    }

    /** An address may be so wrong that it is no URI; then it is left out. */
    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return request.getRequestURI() == null ? null : new URI(request.getRequestURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private String text(String key, Problem problem, Locale locale) {
        Object[] arguments = problem.arguments().stream().map(String::valueOf).toArray();
        String text = messages.getMessage(key, arguments, problem.code(), locale);
        return text == null ? problem.code() : text;
    }
}
