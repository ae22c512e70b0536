package se.aterblick.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * Where people sign in: the provider that the tokens are from, asked for its addresses (OpenID
 * Connect Discovery 1.0) when the first one comes, for it may start later than this service.
 *
 * <p>The client is a public one: it has no secret and proves its request with PKCE (RFC 7636).
 */
final class SignInProvider implements ClientRegistrationRepository {

    private final String issuer;
    private final String client;
    private volatile @Nullable ClientRegistration known;

    SignInProvider(String issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return client.equals(id) ? registration() : null;
    }

    /** Asks again if it was not there. */
    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration =
                    ClientRegistrations.fromIssuerLocation(issuer)
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
