package se.aterblick.query;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.query.projection.Processors;
import se.aterblick.query.projection.Reached;
import se.aterblick.value.PlanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service running alone on a real port, with a client that signs its own tokens. */
final class RunningService implements AutoCloseable {

    private static final SecretKey KEY =
            new SecretKeySpec(
                    "a key that only these tests know of".getBytes(StandardCharsets.UTF_8),
                    "HmacSHA256");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(TestDatabase database, Class<?>... more) {
        return start(database, List.of(), more);
    }

    static RunningService start(TestDatabase database, List<String> options, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.add(QueryServiceApplication.class);
        sources.add(TestTokens.class);
        List<String> arguments = new ArrayList<>(options);
        database.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        addUnlessGiven(arguments, "--aterblick.ledger.origin=", TestLedgerKey.ORIGIN);
        addUnlessGiven(arguments, "--aterblick.ledger.key-file=", TestLedgerKey.file());
        arguments.add("--spring.config.name=" + QueryServiceApplication.CONFIGURATION);
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        return new RunningService(
                new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                        // What no test closes would wait for the database, which ends as well.
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
    }

    private static void addUnlessGiven(List<String> arguments, String option, Object value) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(option))) {
            arguments.add(option + value);
        }
    }

    /** An auditor of the committee {@code driftnamnden}. */
    Call auditor() {
        return as("AUDITOR", "driftnamnden");
    }

    Call as(String role, String... committees) {
        return anonymous()
                .with("Authorization", "Bearer " + token(role, Instant.now(), committees));
    }

    Call expired() {
        Instant then = Instant.now().minus(Duration.ofDays(1));
        return anonymous()
                .with("Authorization", "Bearer " + token("AUDITOR", then, "driftnamnden"));
    }

    Call anonymous() {
        return new Call(port("local.server.port"), List.of());
    }

    Call management() {
        return new Call(port("local.management.port"), List.of());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until all projections have seen the whole of a stream. */
    void awaitHead(PlanStream stream) {
        String planId = stream.state().plan().planId().value();
        await(() -> bean(Reached.class).by(bean(Processors.class).all(), planId, stream.head()));
    }

    static void await(Condition condition) {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > Duration.ofSeconds(20).toNanos()) {
                throw new AssertionError("not within 20 seconds");
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private static String token(String role, Instant issued, String... committees) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.HS256),
                            new JWTClaimsSet.Builder()
                                    .subject("person-1")
                                    .claim("roles", List.of(role))
                                    .claim("committees", List.of(committees))
                                    .expirationTime(Date.from(issued.plusSeconds(600)))
                                    .build());
            token.sign(new MACSigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds();
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text at a JSON pointer; empty where there is nothing. */
        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    /** A request in the making. */
    record Call(int port, List<String> headers) {

        Call with(String name, String value) {
            List<String> more = new ArrayList<>(headers);
            more.add(name);
            more.add(value);
            return new Call(port, more);
        }

        Call seeing(String planId, long sequence) {
            return with(
                    ConsistencyToken.HEADER,
                    new ConsistencyToken(PlanId.of(planId), sequence).encoded());
        }

        Answer get(String path) {
            return send(request(path).GET());
        }

        Answer delete(String path) {
            return send(request(path).DELETE());
        }

        /** A figure on the management port, named with its tags as in the scrape. */
        double figure(String series) {
            return get("/actuator/prometheus")
                    .text()
                    .lines()
                    .filter(line -> line.startsWith(series + " "))
                    .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + series));
        }

        Answer post(String path, String body) {
            return post(path, "application/json", body);
        }

        Answer post(String path, String type, String body) {
            return send(
                    request(path)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            return request;
        }

        private static Answer send(HttpRequest.Builder request) {
            try {
                return new Answer(
                        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Accepts what these tests sign. */
    @Configuration(proxyBeanMethods = false)
    static class TestTokens {

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(KEY).build();
        }
    }
}
