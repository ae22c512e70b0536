package se.aterblick.standalone.provider;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients that may ask for tokens: one per demo account for scripts, one public for browsers.
 */
final class DemoClients implements RegisteredClientRepository {

    static final String WEB = "aterblick-web";

    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private final Map<String, RegisteredClient> clients = new HashMap<>();

    DemoClients(int port) {
        DemoAccount.ALL.forEach(account -> clients.put(account.login(), script(account)));
        clients.put(WEB, web(port));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The demo clients never change");
    }

    private static RegisteredClient script(DemoAccount account) {
        return RegisteredClient.withId(account.login())
                .clientId(account.login())
                .clientSecret(DemoAccount.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(ONE_HOUR)
                .build();
    }

    /** A public client has no secret, so it must prove its request with PKCE (RFC 7636). */
    private static RegisteredClient web(int port) {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:%d/login/oauth2/code/%s".formatted(port, WEB))
                // Any port: RFC 8252, section 7.3.
                .redirectUri("http://127.0.0.1/login/oauth2/code/" + WEB)
                .postLogoutRedirectUri("http://localhost:%d/".formatted(port))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(ONE_HOUR)
                .build();
    }
}
