package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives pages the interfaces under the token of whoever has signed in; without one, sign-in. */
final class ApiClients implements HandlerMethodArgumentResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final OAuth2AuthorizedClientRepository tokens;
    private final RestClient http;
    private final String client;

    /**
     * @param base where both interfaces answer, without a slash at the end
     */
    ApiClients(OAuth2AuthorizedClientRepository tokens, String base, String client) {
        this.tokens = tokens;
        this.client = client;
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
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        @Nullable OAuth2AuthorizedClient signedIn =
                request == null || person == null
                        ? null
                        : tokens.loadAuthorizedClient(client, person, request);
        if (signedIn == null || hasExpired(signedIn)) {
            throw new ClientAuthorizationRequiredException(client);
        }
        String token = signedIn.getAccessToken().getTokenValue();
        Locale language = LocaleContextHolder.getLocale();
        return new ApiClient(
                http.mutate()
                        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                        .build());
    }

    private static boolean hasExpired(OAuth2AuthorizedClient signedIn) {
        @Nullable Instant expires = signedIn.getAccessToken().getExpiresAt();
        return expires != null && !Clock.systemUTC().instant().isBefore(expires);
    }
}
