package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.REPORT;
import static se.aterblick.query.SharedService.SERVICE;

import org.junit.jupiter.api.Test;
import se.aterblick.query.RunningService.Answer;

/** What those who run the service can see, on the management port. */
class OperationsTests {

    @Test
    void isHealthyWhenItIsCaughtUp() {
        RunningService.await(() ->
                SERVICE.management()
                        .get("/actuator/health")
                        .at("/components/followUp/details/lag")
                        .equals("0"));

        Answer answer = SERVICE.management().get("/actuator/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/components/followUp/status")).isEqualTo("UP");
        assertThat(answer.at("/components/followUp/details/processors/reports/state"))
                .isEqualTo("running");
    }

    @Test
    void measuresLagReplaysAndRequests() {
        SERVICE.auditor().post(REPORT + "/replays", "{\"version\": 1}");

        String metrics = SERVICE.management().get("/actuator/prometheus").text();

        assertThat(metrics)
                .contains("aterblick_followup_lag_events{processor=\"reports\"} 0.0")
                .contains("aterblick_followup_lag_events{processor=\"audit-trail\"} 0.0")
                .contains("aterblick_projection_stopped{processor=\"reports\"} 0.0")
                .contains("aterblick_followup_position_events{processor=\"figures\"} ")
                .contains("aterblick_log_size_events ")
                .contains("aterblick_replay_seconds_count")
                .contains("aterblick_replay_differences_total 0.0")
                .contains("hikaricp_connections_active{pool=\"aterblick-query\"}")
                .contains("http_server_requests_seconds_bucket{")
                .contains("http_server_requests_seconds_count");
    }

    @Test
    void opensNothingElseOnTheManagementPort() {
        assertThat(SERVICE.management().get("/actuator/env").status()).isEqualTo(404);
        assertThat(SERVICE.anonymous().get("/actuator/health").status()).isEqualTo(404);
    }
}
