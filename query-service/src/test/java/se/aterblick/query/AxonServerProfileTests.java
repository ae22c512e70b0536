package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.eventstore.axonserver.AxonServerLog;
import se.aterblick.query.history.EventPlaces;

/** The profile {@code axonserver}, while there is no server yet. */
class AxonServerProfileTests {

    @Test
    void startsWithoutAServerAndSaysThatItWaits() throws IOException {
        try (RunningService service =
                RunningService.start(TestDatabase.create(), options("localhost:" + freePort()))) {
            assertThat(service.bean(EventLog.class)).isInstanceOf(AxonServerLog.class);
            assertThat(service.bean(EventPlaces.class).relation()).isEqualTo("axon_server.event");
            RunningService.Answer health = service.management().get("/actuator/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.at("/components/queryAxonServerHealth/status")).isEqualTo("DOWN");
            assertThat(service.anonymous().get("/follow-up/v1/ledger/keys").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isNothingToOthers() {
        assertThat(SharedService.SERVICE.management().get("/actuator/health").text())
                .doesNotContainIgnoringCase("axonserver");
    }

    static List<String> options(String servers) {
        return List.of(
                "--spring.profiles.active=axonserver", "--aterblick.axonserver.servers=" + servers);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
