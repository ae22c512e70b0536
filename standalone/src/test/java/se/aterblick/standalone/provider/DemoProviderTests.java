package se.aterblick.standalone.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.aterblick.standalone.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = ProviderBesideAService.class,
        webEnvironment = WebEnvironment.DEFINED_PORT)
class DemoProviderTests {

    private static final int PORT = FreePorts.one();
    private static final String ISSUER = "http://localhost:" + PORT;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path keys;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER);
        properties.add(
                "aterblick.standalone.signing-key",
                () -> keys.resolve("signing-key.json").toString());
    }

    static List<DemoAccount> accounts() {
        return DemoAccount.ALL;
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void clientCredentialsBearTheAccountsClaims(DemoAccount account) throws Exception {
        HttpResponse<String> answer = token(account.login(), DemoAccount.SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("expires_in").asInt()).isBetween(3_590, 3_600);
        assertDescribes(claims(body.path("access_token").asString()), account);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void peopleSignInWithCodeAndPkce(DemoAccount account) throws Exception {
        CodeFlow flow = new CodeFlow(ISSUER);
        JsonNode tokens = flow.signIn(account.login(), DemoAccount.SECRET);

        assertDescribes(claims(tokens.path("access_token").asString()), account);
        assertThat(claims(tokens.path("id_token").asString()).path("sub").asString())
                .isEqualTo(account.personId());
        assertThat(get("/userinfo", tokens.path("access_token").asString()).body())
                .contains(account.personId());
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        CodeFlow flow = new CodeFlow(ISSUER);
        String code = flow.code("demo-auditor", DemoAccount.SECRET);
        assertThat(
                        flow.exchange(code, "another-verifier-than-the-one-that-was-promised-x")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWrongSecrets() throws Exception {
        assertThat(token("demo-admin", "guess").statusCode()).isEqualTo(401);
        assertThat(token("nobody", "demo").statusCode()).isEqualTo(401);
        assertThat(
                        new CodeFlow(ISSUER)
                                .login("demo-admin", "guess")
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }

    @Test
    void describesItself() throws Exception {
        JsonNode document = JSON.readTree(get("/.well-known/openid-configuration", "").body());
        assertThat(document.path("issuer").asString()).isEqualTo(ISSUER);
        assertThat(document.path("token_endpoint").asString()).isEqualTo(ISSUER + "/oauth2/token");
        JsonNode keySet =
                JSON.readTree(
                        get(URI.create(document.path("jwks_uri").asString()).getPath(), "").body());
        assertThat(keySet.path("keys").get(0).has("n")).isTrue();
        assertThat(keySet.path("keys").get(0).has("d")).as("private part").isFalse();
    }

    @Test
    void leavesTheServicesToTheirOwnRules() throws Exception {
        String token =
                JSON.readTree(token("demo-auditor", "demo").body()).path("access_token").asString();
        assertThat(get("/reporting/who", "").statusCode()).isEqualTo(401);
        assertThat(get("/reporting/who", token + "x").statusCode()).isEqualTo(401);
        assertThat(get("/reporting/who", token).body())
                .contains("person-0005", "AUDITOR", "dn-regionservice");
    }

    @Test
    void aTokenOfItsKeyButAnotherIssuerIsRefused() throws Exception {
        var key = SigningKey.keptIn(keys.resolve("signing-key.json"));
        assertThat(Files.getPosixFilePermissions(keys.resolve("signing-key.json"))).hasSize(2);
        for (String issuer : List.of(ISSUER, "http://elsewhere")) {
            SignedJWT forged =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            new JWTClaimsSet.Builder()
                                    .issuer(issuer)
                                    .expirationTime(
                                            Date.from(Instant.now().plus(Duration.ofHours(1))))
                                    .build());
            forged.sign(new RSASSASigner(key));
            assertThat(get("/reporting/who", forged.serialize()).statusCode())
                    .isEqualTo(issuer.equals(ISSUER) ? 200 : 401);
        }
    }

    private static void assertDescribes(JsonNode claims, DemoAccount account) {
        assertThat(claims.path("iss").asString()).isEqualTo(ISSUER);
        assertThat(claims.path("sub").asString())
                .isEqualTo(account.personId())
                .doesNotContain("demo");
        assertThat(claims.path("roles")).isEqualTo(JSON.valueToTree(List.of(account.role())));
        assertThat(claims.path("committees")).isEqualTo(JSON.valueToTree(account.committees()));
        assertThat(claims.path("serviceAreas")).isEqualTo(JSON.valueToTree(account.serviceAreas()));
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private HttpResponse<String> token(String login, String secret) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString((login + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(ISSUER + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ISSUER + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
