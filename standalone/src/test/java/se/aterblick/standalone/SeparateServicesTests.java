package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.standalone.RunningSystem.Answer;

/** What is particular to two processes on one PostgreSQL. */
class SeparateServicesTests {

    private static final SeparateServices SYSTEM = SeparateServices.get();

    @Test
    void readInOneProcessWhatWasWrittenInTheOtherBefore() {
        OneIndicatorPlan plan = OneIndicatorPlan.adoptedIn(SYSTEM, "tvars-over");

        for (int i = 0; i < 20; i++) {
            Answer write = plan.report("write-" + i);
            Answer view = plan.viewSeeing(write);

            assertThat(view.status()).isEqualTo(200);
            assertThat(view.json().path("sequence").asLong())
                    .isGreaterThanOrEqualTo(write.json().path("sequence").asLong());
        }
    }

    @Test
    void sendWhoeverOpensAPageToTheProviderToSignIn() {
        Answer page = SYSTEM.send("GET", "", "/laget", "", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/sign-in/aterblick-web");
        assertThat(page.header("Set-Cookie")).contains("HttpOnly", "Secure", "SameSite=Lax");

        Answer signIn = SYSTEM.send("GET", "", "/sign-in/aterblick-web", "", "Accept", "text/html");
        assertThat(signIn.status()).isEqualTo(302);
        assertThat(signIn.header("Location"))
                .contains("/oauth2/authorize?", "client_id=aterblick-web", "code_challenge=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void areGivenOnlyTheirOwnRole(String service) {
        ComposeFile compose = ComposeFile.read();
        String other = service.equals("command-service") ? "QUERY" : "COMMAND";

        assertThat(compose.services().get(service)).asString().doesNotContain(other + "_PASSWORD");
    }
}
