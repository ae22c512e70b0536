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
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.CallerArgumentResolver;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/** Reads an Excel workbook or comma-separated values of at most 4 MiB. */
final class SubmittedFileResolver implements HandlerMethodArgumentResolver {

    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final int SWALLOWED = 16 * 1024 * 1024;

    private final CallerArgumentResolver callers = new CallerArgumentResolver();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SubmittedFile.class;
    }

    @Override
    public SubmittedFile resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Caller caller = callers.resolveArgument(parameter, mavContainer, webRequest, binderFactory);
        boolean csv = isCsv(request);
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            // A client that is still sending would not read the answer.
            request.getInputStream().skip(SWALLOWED);
            throw new ProblemException(
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", LIMIT / 1024)
                            .with("limitBytes", LIMIT));
        }
        return SubmittedFile.of(
                bytes,
                csv,
                request.getMethod() + " " + request.getRequestURI(),
                request.getParameter("fileName"),
                request.getHeader(UpdateRequest.IDEMPOTENCY_KEY),
                caller);
    }

    private static boolean isCsv(HttpServletRequest request) {
        String type =
                Objects.requireNonNullElse(request.getContentType(), "")
                        .replaceAll(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (!type.equals(CSV) && !type.equals(EXCEL)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "http-415",
                            request.getRequestURI()));
        }
        return type.equals(CSV);
    }
}
