package se.aterblick.command.web;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.event.EventId;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.CallerArgumentResolver;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;

/** Puts body, caller and idempotency key together for the controllers. */
final class UpdateRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("\"([A-Za-z0-9._:-]{1,80})\"");

    private final CallerArgumentResolver callers = new CallerArgumentResolver();
    private final SubmittedBodyResolver bodies;

    UpdateRequestResolver(SubmittedBodyResolver bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == UpdateRequest.class;
    }

    @Override
    public UpdateRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        Caller caller = callers.resolveArgument(parameter, mavContainer, webRequest, binderFactory);
        SubmittedBody body =
                bodies.resolveArgument(parameter, mavContainer, webRequest, binderFactory);
        return UpdateRequest.of(
                caller,
                webRequest.getHeader(UpdateRequest.IDEMPOTENCY_KEY),
                body,
                precondition(
                        webRequest.getHeader(HttpHeaders.IF_MATCH),
                        webRequest.getHeader(HttpHeaders.IF_NONE_MATCH)));
    }

    /** {@code If-Match: "event id"} or {@code If-None-Match: *}, at most one of them. */
    private static @Nullable Precondition precondition(
            @Nullable String match, @Nullable String noneMatch) {
        if (match == null && noneMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(Objects.requireNonNullElse(match, ""));
        if (noneMatch == null && tag.matches()) {
            return new Precondition.Standing(new EventId(tag.group(1)));
        }
        if (match == null && "*".equals(noneMatch)) {
            return new Precondition.Standing(null);
        }
        throw new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-precondition")
                        .with(
                                "field",
                                match == null ? HttpHeaders.IF_NONE_MATCH : HttpHeaders.IF_MATCH));
    }
}
