package se.aterblick.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.PostgresEventLog;

/** Events are stored in PostgreSQL, and commands decided by the instance that takes them. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + CommandAxonServerConfiguration.PROFILE)
class CommandPostgresConfiguration {

    @Bean(defaultCandidate = false)
    CommandSide commandSide(
            @Qualifier("commandDataSource") DataSource dataSource,
            Environment environment,
            MeterRegistry meters) {
        return CommandSide.on(
                dataSource, Clock.systemUTC(), AppendPatience.in(environment), meters);
    }

    @Bean(defaultCandidate = false)
    EventLog commandLog(@Qualifier("commandDataSource") DataSource dataSource) {
        return new PostgresEventLog(dataSource);
    }
}
