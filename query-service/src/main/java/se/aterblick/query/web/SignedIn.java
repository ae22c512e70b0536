package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import se.aterblick.http.caller.Caller;

/**
 * Somebody who has signed in, as long as their token counts.
 *
 * @param caller what the token says of them; it decides what pages offer, never what is allowed
 */
record SignedIn(String token, Caller caller, HttpSession session) {

    private static final String FRESHNESS = "aterblick.consistency-token";

    /** How a read is made to see what this person has just written; absent before that. */
    @Nullable String freshness() {
        return (String) session.getAttribute(FRESHNESS);
    }

    void hasWritten(String consistencyToken) {
        session.setAttribute(FRESHNESS, consistencyToken);
    }

    /** Finds who has signed in. */
    static final class Finder {

        private final OAuth2AuthorizedClientRepository tokens;
        private final JwtDecoder decoder;
        private final String client;

        Finder(OAuth2AuthorizedClientRepository tokens, JwtDecoder decoder, String client) {
            this.tokens = tokens;
            this.decoder = decoder;
            this.client = client;
        }

        String client() {
            return client;
        }

        /** Empty where nobody has, or where the token has expired since. */
        Optional<SignedIn> in(HttpServletRequest request) {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            @Nullable OAuth2AuthorizedClient known =
                    person == null ? null : tokens.loadAuthorizedClient(client, person, request);
            if (known == null || hasExpired(known)) {
                return Optional.empty();
            }
            String token = known.getAccessToken().getTokenValue();
            try {
                Caller caller = Caller.of(decoder.decode(token));
                return Optional.of(new SignedIn(token, caller, request.getSession()));
            } catch (JwtException e) {
                return Optional.empty();
            }
        }

        private static boolean hasExpired(OAuth2AuthorizedClient signedIn) {
            @Nullable Instant expires = signedIn.getAccessToken().getExpiresAt();
            return expires != null && !Clock.systemUTC().instant().isBefore(expires);
        }
    }
}
