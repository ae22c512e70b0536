package se.aterblick.http.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class RecentTokensTests {

    private static final Instant BEGIN = Instant.parse("2026-01-20T10:00:00Z");

    private static KeyPair provider;
    private static KeyPair stranger;

    private final PassingClock clock = new PassingClock();
    private final NimbusJwtDecoder decoder =
            NimbusJwtDecoder.withPublicKey((RSAPublicKey) provider.getPublic()).build();
    private int verified;
    private final RecentTokens tokens =
            new RecentTokens(
                    token -> {
                        verified++;
                        return decoder.decode(token);
                    },
                    clock);

    RecentTokensTests() {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(times);
    }

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        provider = generator.generateKeyPair();
        stranger = generator.generateKeyPair();
    }

    @Test
    void verifiesATokenOnceThoughItIsSentOften() throws Exception {
        String token = token("p-1", provider);

        assertThat(tokens.decode(token).getSubject()).isEqualTo("p-1");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("p-1");
        assertThat(tokens.decode(token("p-2", provider)).getSubject()).isEqualTo("p-2");

        assertThat(verified).isEqualTo(2);
    }

    @Test
    void refusesATokenThatHasExpiredSinceItWasVerified() throws Exception {
        String token = token("p-1", provider);
        tokens.decode(token);

        clock.now = BEGIN.plus(Duration.ofMinutes(7));

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void refusesATokenOfAnotherKeyEachTime() throws Exception {
        String forged = token("p-1", stranger);

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void takesNoOtherSignatureForThatOfATokenItKnows() throws Exception {
        String token = token("p-1", provider);
        tokens.decode(token);
        String signed = token.substring(0, token.lastIndexOf('.'));
        String forged = token("p-1", stranger);

        assertThatThrownBy(() -> tokens.decode(signed + forged.substring(forged.lastIndexOf('.'))))
                .isInstanceOf(JwtException.class);
    }

    private static String token(String subject, KeyPair signer) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.RS256),
                        new JWTClaimsSet.Builder()
                                .subject(subject)
                                .issueTime(Date.from(BEGIN))
                                .expirationTime(Date.from(BEGIN.plus(Duration.ofMinutes(5))))
                                .build());
        token.sign(new RSASSASigner(signer.getPrivate()));
        return token.serialize();
    }

    private static final class PassingClock extends Clock {

        private Instant now = BEGIN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
