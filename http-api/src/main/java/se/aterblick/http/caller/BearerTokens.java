package se.aterblick.http.caller;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemWriter;

/**
 * Makes a filter chain one of an OAuth2 resource server: stateless, bearer tokens only, refusals as
 * problem details.
 */
public final class BearerTokens {

    private BearerTokens() {}

    /**
     * Applies this to a chain; the chain itself says which addresses it is for and what they need.
     */
    public static HttpSecurity require(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(recent(http))
                                                .jwtAuthenticationConverter(converter()))
                                .authenticationEntryPoint((request, response, cause) -> {
                                    response.setHeader("WWW-Authenticate", "Bearer");
                                    problems.write(
                                            Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"),
                                            request,
                                            response);
                                })
                                .accessDeniedHandler((request, response, cause) ->
                                        problems.write(
                                                Problem.of(
                                                        HttpStatus.FORBIDDEN, "role-not-allowed"),
                                                request,
                                                response)));
    }

    private static RecentTokens recent(HttpSecurity http) {
        return new RecentTokens(
                http.getSharedObject(ApplicationContext.class).getBean(JwtDecoder.class),
                Clock.systemUTC());
    }

    private static Converter<Jwt, AbstractAuthenticationToken> converter() {
        return token -> {
            Collection<GrantedAuthority> authorities = new ArrayList<>();
            Caller caller = Caller.of(token);
            caller.roles()
                    .forEach(role ->
                            authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
            return new JwtAuthenticationToken(token, authorities, caller.id());
        };
    }
}
