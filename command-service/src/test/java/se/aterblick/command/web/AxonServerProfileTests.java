package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import se.aterblick.command.CommandServiceApplication;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerLog;

/** The profile {@code axonserver}, while there is no server yet. */
class AxonServerProfileTests {

    @Test
    void startsWithoutAServerAndSaysThatItWaits() throws IOException {
        int nobodyThere = freePort();
        try (ConfigurableApplicationContext context = start(nobodyThere)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(context.getBean("commandLog", EventLog.class))
                    .isInstanceOf(AxonServerLog.class);
            assertThat(context.getBean("commandAxonServer", AxonServer.class).settings().servers())
                    .isEqualTo("localhost:" + nobodyThere);
            assertThat(
                            context.getBean("commandAxonServerHealth", HealthIndicator.class)
                                    .health()
                                    .getStatus())
                    .isEqualTo(Status.DOWN);
            PlanCommands commands = context.getBean(PlanCommands.class);
            assertThatThrownBy(() -> commands.send(SmallPlanCommands.adopt()))
                    .isInstanceOf(EventStoreException.class);
        }
    }

    @Test
    void isNothingToOthers() {
        assertThat(RunningService.INSTANCE.management("/actuator/health"))
                .doesNotContainIgnoringCase("axonserver");
    }

    private static ConfigurableApplicationContext start(int port) {
        List<String> arguments = new ArrayList<>();
        TestDatabase.create()
                .properties()
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--spring.profiles.active=axonserver");
        arguments.add("--aterblick.axonserver.servers=localhost:" + port);
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--spring.config.name=command-service");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--logging.level.root=warn");
        return new SpringApplicationBuilder(CommandServiceApplication.class, TestTokens.Trust.class)
                .run(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
