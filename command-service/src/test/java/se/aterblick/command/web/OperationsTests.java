package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;

import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;

/** What whoever runs the command side can see. */
class OperationsTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;

    @Test
    void saysThatItReachesItsDatabase() {
        assertThat(SERVICE.management("/actuator/health"))
                .contains("\"commandDatabase\":{\"status\":\"UP\"}");
    }

    @Test
    void measuresCommandsByTheirOutcome() {
        Call outcome =
                post(
                                ROOT + "/plans/not-there/outcomes",
                                "{'indicator':'osa-varde','period':'AR','value':'65'}")
                        .by(Callers.MANAGER);
        outcome.send();

        assertThat(SERVICE.management("/actuator/prometheus"))
                .contains(
                        "aterblick_commands_seconds_count{command=\"recordfacts\",outcome=\"unknown-plan\"}")
                .contains("aterblick_commands_seconds_sum")
                .contains("http_server_requests_seconds_count");
    }
}
