package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What was answered is there after {@code kill -9}, once, and the approved report still replays.
 */
class KilledServiceTests {

    private static final String OUTCOME =
            """
            {"indicator":"osa-varde","period":"UR1","value":"66"}\
            """;

    private static final String PROJECTIONS = "/follow-up/v1/projections/";
    private static final List<String> REBUILT = List.of("period-view", "audit-trail", "plan");

    @TempDir Path home;

    @Test
    void keepsWhatItAnsweredThoughNothingGotToRunAfterwards() throws Exception {
        Answer before;
        RunningStandalone first = RunningStandalone.on(home.resolve("data"));
        try (ChildJvm process = first.process()) {
            before = report(first);
            for (String name : REBUILT) {
                Answer begun = first.post("demo-admin", PROJECTIONS + name + "/rebuilds", "");
                assertThat(begun.status()).isEqualTo(202);
            }
            process.kill();
        }

        RunningStandalone second = RunningStandalone.on(home.resolve("data"));
        try (ChildJvm process = second.process()) {
            Answer retry = report(second);
            JsonNode view = seen(second, before.header("Consistency-Token")).json();
            JsonNode replay =
                    second.post(
                                    "demo-auditor",
                                    "/follow-up/v1/plans/rgs-2024/reports/AR/replays",
                                    "{\"meetingDate\":\"2025-02-05\"}")
                            .json();

            assertThat(before.status()).isEqualTo(201);
            assertThat(retry.json()).isEqualTo(before.json());
            assertThat(view.path("sequence").asLong())
                    .isEqualTo(before.json().path("sequence").asLong());
            assertThat(
                            new ReportJson(view.path("document"))
                                    .outcome("osa-varde", "PERIOD")
                                    .path("value")
                                    .asString())
                    .isEqualTo("66");
            assertThat(replay.path("identical").asBoolean()).isTrue();
            for (String name : REBUILT) {
                assertThat(rebuilt(second, name).path("rowsRemoved").asInt(-1)).isZero();
            }
            process.ask();
            process.awaitExit();
        }
    }

    /**
     * Tries again as a client is told to: the dead process holds its place in the log for some
     * seconds.
     */
    private static Answer seen(RunningStandalone service, String token)
            throws InterruptedException {
        Answer answer = null;
        for (int i = 0; i < 20 && (answer == null || answer.status() == 503); i++) {
            answer =
                    service.get(
                            "demo-auditor",
                            "/follow-up/v1/plans/rgs-2024/reports/UR1",
                            "Consistency-Token",
                            token);
            if (answer.status() == 503) {
                Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            }
        }
        return answer;
    }

    /** A rebuild that the kill may have cut short, once it is done. */
    private static JsonNode rebuilt(RunningStandalone service, String name)
            throws InterruptedException {
        JsonNode rebuild = MissingNode.getInstance();
        for (int i = 0; i < 60 && !rebuild.path("state").asString("").equals("DONE"); i++) {
            Thread.sleep(Duration.ofMillis(500));
            rebuild = service.get("demo-admin", PROJECTIONS + name).json().path("rebuild");
        }
        return rebuild;
    }

    private static Answer report(RunningStandalone service) {
        return service.post(
                "demo-manager",
                "/reporting/v1/plans/rgs-2024/outcomes",
                OUTCOME,
                "Idempotency-Key",
                "before-the-kill");
    }
}
