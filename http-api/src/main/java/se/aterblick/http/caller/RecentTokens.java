package se.aterblick.http.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Verifies a token's signature once a minute, not with each request: a caller sends the same token
 * many times. When it was issued and when it expires counts each time (RFC 7519, 4.1.4 and 4.1.5).
 *
 * <p>A key that the provider withdraws counts for a minute more than without this. Tokens that are
 * refused are not remembered.
 */
final class RecentTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** A token takes a few kilobytes. */
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> recent =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    RecentTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        times.setClock(clock);
    }

    @Override
    public Jwt decode(String token) {
        @Nullable Jwt known = recent.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        Jwt decoded = decoder.decode(token);
        recent.put(token, decoded);
        return decoded;
    }
}
