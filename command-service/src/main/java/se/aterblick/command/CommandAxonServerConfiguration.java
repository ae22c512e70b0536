package se.aterblick.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerLog;
import se.aterblick.eventstore.axonserver.AxonServerSettings;

/** Events are stored in Axon Server, which also shares out the plans among the instances. */
@Configuration(proxyBeanMethods = false)
@Profile(CommandAxonServerConfiguration.PROFILE)
class CommandAxonServerConfiguration {

    static final String PROFILE = "axonserver";

    @Bean(defaultCandidate = false)
    AxonServer commandAxonServer(Environment environment) {
        return AxonServer.at(
                new AxonServerSettings(
                        environment.getRequiredProperty("aterblick.axonserver.servers"),
                        environment.getProperty("aterblick.axonserver.context", "default"),
                        "aterblick-command",
                        environment.getProperty("aterblick.axonserver.token"),
                        environment.getProperty("aterblick.axonserver.certificate")));
    }

    @Bean(defaultCandidate = false)
    CommandSide commandSide(
            @Qualifier("commandAxonServer") AxonServer server,
            Environment environment,
            MeterRegistry meters) {
        return CommandSide.on(server, Clock.systemUTC(), AppendPatience.in(environment), meters);
    }

    @Bean(defaultCandidate = false)
    EventLog commandLog(@Qualifier("commandAxonServer") AxonServer server) {
        return new AxonServerLog(server);
    }

    /** Up when commands can be taken: not before the server was there. */
    @Bean
    HealthIndicator commandAxonServerHealth(
            @Qualifier("commandAxonServer") AxonServer server,
            @Qualifier("commandSide") CommandSide side) {
        return () ->
                (server.isConnected() && side.isReady() ? Health.up() : Health.down())
                        .withDetail("servers", server.settings().servers())
                        .withDetail("connected", server.isConnected())
                        .build();
    }
}
