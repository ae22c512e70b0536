package se.aterblick.command.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.aterblick.http.caller.Caller;

/** Bearer tokens signed by a key of the tests' own. */
final class TestTokens {

    private static final KeyPair TRUSTED = keyPair();
    private static final KeyPair FOREIGN = keyPair();

    private TestTokens() {}

    /** Trusts the tests' key; no annotation, lest component scanning finds it. */
    static final class Trust {
        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withPublicKey((RSAPublicKey) TRUSTED.getPublic()).build();
        }
    }

    static String of(Caller caller) {
        return token(caller, TRUSTED, Instant.now().plusSeconds(600));
    }

    static String expired(Caller caller) {
        return token(caller, TRUSTED, Instant.now().minusSeconds(600));
    }

    static String signedByAnotherKey(Caller caller) {
        return token(caller, FOREIGN, Instant.now().plusSeconds(600));
    }

    private static String token(Caller caller, KeyPair key, Instant expires) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .subject(caller.id())
                        .expirationTime(Date.from(expires))
                        .claim("roles", caller.roles().stream().map(Enum::name).toList())
                        .claim("committees", List.copyOf(caller.committees()))
                        .claim("serviceAreas", List.copyOf(caller.serviceAreas()))
                        .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(key.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
