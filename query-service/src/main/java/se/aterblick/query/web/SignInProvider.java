package se.aterblick.query.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/**
 * Where people sign in: the provider that the tokens are from, asked for its addresses (OpenID
 * Connect Discovery 1.0) when the first one comes, for it may start later than this service.
 *
 * <p>The client is a public one: it has no secret and proves its request with PKCE (RFC 7636).
 */
final class SignInProvider implements ClientRegistrationRepository {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> ADDRESSES =
            new ParameterizedTypeReference<>() {};

    private final String issuer;
    private final String discovery;
    private final String client;
    private final RestClient http;
    private volatile @Nullable ClientRegistration known;

    /**
     * @param issuer what stands in tokens
     * @param discovery where its addresses are asked for, which may be another way to the same
     *     provider
     */
    SignInProvider(String issuer, String discovery, String client) {
        this.issuer = issuer;
        this.discovery = discovery;
        this.client = client;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return client.equals(id) ? registration() : null;
    }

    /**
     * Asks again if it was not there.
     *
     * @throws IllegalStateException if another issuer answers (ibid., 4.3)
     */
    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            @Nullable Map<String, Object> addresses =
                    http.get()
                            .uri(discovery + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(ADDRESSES);
            if (addresses == null || !issuer.equals(addresses.get("issuer"))) {
                throw new IllegalStateException(
                        "%s answers for another issuer than %s".formatted(discovery, issuer));
            }
            registration =
                    ClientRegistrations.fromOidcConfiguration(addresses)
                            .registrationId(client)
                            .clientId(client)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .redirectUri("{baseUrl}" + WebConfiguration.SIGNED_IN + "/" + client)
                            .scope(OidcScopes.OPENID)
                            .userNameAttributeName("sub")
                            .userInfoUri(null)
                            .build();
            known = registration;
        }
        return registration;
    }
}
