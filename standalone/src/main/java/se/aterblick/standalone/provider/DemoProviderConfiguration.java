package se.aterblick.standalone.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A complete OpenID provider at the given issuer, whose accounts and secrets everybody knows. */
@Configuration(proxyBeanMethods = false)
@Import(DemoProviderSecurity.class)
public class DemoProviderConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository demoClients(AuthorizationServerSettings settings) {
        return new DemoClients(URI.create(settings.getIssuer()).getPort());
    }

    @Bean
    PasswordEncoder knownSecrets() {
        return new KnownSecrets();
    }

    /** People sign in by login name; from then on the principal bears the opaque id. */
    @Bean
    UserDetailsService demoPeople() {
        return login ->
                DemoAccount.withLogin(login)
                        .map(account ->
                                User.withUsername(account.personId())
                                        .password(DemoAccount.SECRET)
                                        .roles(account.role())
                                        .build())
                        .orElseThrow(() -> new UsernameNotFoundException("No such demo account"));
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(
            @Value("${aterblick.standalone.signing-key}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(file)));
    }

    /** The claims the services decide on; no name, and no claim that could stand for one. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims() {
        return context ->
                Optional.ofNullable(context.<Authentication>getPrincipal())
                        .flatMap(principal -> DemoAccount.ofPrincipal(principal.getName()))
                        .ifPresent(account -> describe(account, context.getClaims()));
    }

    private static void describe(DemoAccount account, JwtClaimsSet.Builder claims) {
        claims.subject(account.personId())
                .claim("roles", List.of(account.role()))
                .claim("committees", account.committees())
                .claim("serviceAreas", account.serviceAreas());
    }
}
