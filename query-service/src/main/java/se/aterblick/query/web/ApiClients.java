package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives pages the interfaces under the token of whoever has signed in; without one, sign-in. */
final class ApiClients implements HandlerMethodArgumentResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SignedIn.Finder people;
    private final RestClient http;

    /**
     * @param base where both interfaces answer, without a slash at the end
     */
    ApiClients(SignedIn.Finder people, String base) {
        this.people = people;
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().baseUrl(base).requestFactory(requests).build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ApiClient.class);
    }

    @Override
    public ApiClient resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        SignedIn person =
                Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class))
                        .flatMap(people::in)
                        .orElseThrow(
                                () -> new ClientAuthorizationRequiredException(people.client()));
        return new ApiClient(
                http.mutate()
                        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + person.token())
                        .defaultHeader(
                                HttpHeaders.ACCEPT_LANGUAGE,
                                LocaleContextHolder.getLocale().toLanguageTag())
                        .build(),
                person);
    }
}
