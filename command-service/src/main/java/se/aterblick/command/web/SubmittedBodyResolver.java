package se.aterblick.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/**
 * Reads a body up to the limit of its address: 256 KiB for one update, 2 MiB for a plan, 10 MiB for
 * an import.
 */
final class SubmittedBodyResolver implements HandlerMethodArgumentResolver {

    private static final int UPDATE_LIMIT = 256 * 1024;
    private static final int PLAN_LIMIT = 2 * 1024 * 1024;
    private static final int IMPORT_LIMIT = 10 * 1024 * 1024;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SubmittedBody.class;
    }

    @Override
    public SubmittedBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        int limit = limit(request);
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024)
                            .with("limitBytes", limit));
        }
        String type =
                Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return new SubmittedBody(
                bytes, type.contains("yaml"), request.getMethod() + " " + request.getRequestURI());
    }

    private static int limit(HttpServletRequest request) {
        if (request.getRequestURI().endsWith("/imports")) {
            return IMPORT_LIMIT;
        }
        return "PUT".equals(request.getMethod()) ? PLAN_LIMIT : UPDATE_LIMIT;
    }
}
