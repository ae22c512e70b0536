package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.TestDatabase;

/** Pages start without the provider that people sign in at, and say so to whoever comes. */
class ProviderAwayTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void isToldOnAPageInPlainWords() throws Exception {
        String nobody = "http://localhost:" + FreePorts.one();
        ComposedEnvironment environment =
                ComposedEnvironment.on(
                        TestDatabase.createEmpty(), nobody, "aterblick.example/away");
        try (ServiceProcess query =
                ServiceProcess.launch("query-service", environment.of("query-service"))) {
            query.awaitReady();

            HttpResponse<String> signIn = get(query.address() + "/sign-in/aterblick-web");
            assertThat(signIn.statusCode()).isEqualTo(302);
            String told = signIn.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> page = get(URI.create(query.address()).resolve(told).toString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Inloggningstjänsten svarar inte", "försök igen");
        }
    }

    private static HttpResponse<String> get(String address)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
