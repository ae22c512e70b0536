package se.aterblick.command.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.CallerArgumentResolver;

/** Puts body, caller and idempotency key together for the controllers. */
final class UpdateRequestResolver implements HandlerMethodArgumentResolver {

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
        return UpdateRequest.of(caller, webRequest.getHeader(UpdateRequest.IDEMPOTENCY_KEY), body);
    }
}
