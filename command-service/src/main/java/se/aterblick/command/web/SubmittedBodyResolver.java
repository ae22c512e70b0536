package se.aterblick.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
 * Reads a body up to the limit of its address: 256 KiB for one update, 2 MiB for a plan or its
 * revision, 4 MiB for a batch, 10 MiB for an import or an accounting file; what is marked as
 * personal in it is sealed.
 *
 * <p>An import is sealed by its controller, which knows whether it is in earnest.
 */
final class SubmittedBodyResolver implements HandlerMethodArgumentResolver {

    private static final int UPDATE_LIMIT = 256 * 1024;
    private static final int PLAN_LIMIT = 2 * 1024 * 1024;
    private static final int BATCH_LIMIT = 4 * 1024 * 1024;
    private static final int IMPORT_LIMIT = 10 * 1024 * 1024;
    private static final int SWALLOWED = 16 * 1024 * 1024;

    private static final String JSON = "application/json";
    private static final Set<String> YAML =
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

    private final SealedBodies sealing;

    SubmittedBodyResolver(SealedBodies sealing) {
        this.sealing = sealing;
    }

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
        boolean yaml = isYaml(request);
        int limit = limit(request);
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            // A client that is still sending would not read the answer.
            request.getInputStream().skip(SWALLOWED);
            throw new ProblemException(
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024)
                            .with("limitBytes", limit));
        }
        SubmittedBody body =
                new SubmittedBody(bytes, yaml, request.getMethod() + " " + request.getRequestURI());
        return isImport(request) ? body : sealing.sealed(body, true);
    }

    /** JSON unless the request says YAML; it may say neither only where it says nothing. */
    private static boolean isYaml(HttpServletRequest request) {
        String type =
                Objects.requireNonNullElse(request.getContentType(), "application/json")
                        .replaceAll(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (YAML.contains(type)) {
            return true;
        }
        if (JSON.equals(type)) {
            return false;
        }
        throw new ProblemException(
                Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http-415", request.getRequestURI()));
    }

    private static boolean isImport(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/imports");
    }

    private static int limit(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (isImport(request) || address.endsWith("/accounting-imports")) {
            return IMPORT_LIMIT;
        }
        if (address.endsWith("/batches")) {
            return BATCH_LIMIT;
        }
        boolean plan = "PUT".equals(request.getMethod()) || address.endsWith("/revisions");
        return plan ? PLAN_LIMIT : UPDATE_LIMIT;
    }
}
