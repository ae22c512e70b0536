package se.aterblick.command;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import se.aterblick.command.accounting.AccountingImports;
import se.aterblick.command.forms.Forms;
import se.aterblick.command.imports.DryRuns;
import se.aterblick.command.imports.Imports;
import se.aterblick.command.web.BodyReader;
import se.aterblick.command.web.CommandPlaces;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.Predecessors;
import se.aterblick.command.web.SealedBodies;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.EventStoreSchema;
import se.aterblick.http.HttpApiConfiguration;
import se.aterblick.http.problem.ProblemBundle;
import se.aterblick.http.tracing.TracedStatements;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonSchema;

/**
 * The beans of the command side; every name says so, for they may share a context with the query
 * side's.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(HttpApiConfiguration.class)
public class CommandServiceConfiguration {

    /** Connects as the role that may insert and read events, and nothing else. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @ConfigurationProperties("aterblick.command.datasource")
    HikariDataSource commandDataSource(
            Environment environment, MeterRegistry meters, TracedStatements traced) {
        migrate(environment);
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setPoolName("aterblick-command");
        dataSource.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        dataSource.setJdbcUrl(environment.getRequiredProperty("aterblick.command.datasource.url"));
        // A connection that died without a word must not hold up those who wait behind it.
        dataSource.addDataSourceProperty("tcpKeepAlive", "true");
        dataSource.addDataSourceProperty("socketTimeout", "30");
        // Nor must waiting for a connection outlast the patience with one that broke.
        dataSource.setConnectionTimeout(AppendPatience.in(environment).toMillis());
        traced.of(dataSource);
        return dataSource;
    }

    @Bean
    StoredPlans storedPlans(@Qualifier("commandSide") CommandSide side) {
        return new StoredPlans(side.eventStore());
    }

    @Bean
    KnownPlans knownPlans(
            @Qualifier("commandLog") EventLog log, @Qualifier("commandSide") CommandSide side) {
        return new KnownPlans(log, side.eventStore());
    }

    @Bean
    Predecessors predecessors(StoredPlans plans, KnownPlans knownPlans) {
        return new Predecessors(plans, knownPlans);
    }

    @Bean
    PlanCommands planCommands(
            @Qualifier("commandSide") CommandSide side,
            KnownPlans knownPlans,
            Predecessors predecessors,
            Environment environment,
            MeterRegistry meters) {
        return new PlanCommands(
                side.gateway(),
                knownPlans,
                predecessors,
                meters,
                CommandPlaces.in(environment, meters));
    }

    @Bean
    HealthIndicator commandDatabase(@Qualifier("commandDataSource") DataSource dataSource) {
        return new CommandDatabaseHealth(dataSource);
    }

    @Bean
    Imports imports(PlanCommands commands, StoredPlans plans) {
        return new Imports(commands, plans);
    }

    @Bean
    DryRuns dryRuns(StoredPlans plans, KnownPlans knownPlans, Predecessors predecessors) {
        return new DryRuns(plans, knownPlans, predecessors, Clock.systemUTC());
    }

    @Bean
    Forms forms(
            PlanCommands commands,
            StoredPlans plans,
            KnownPlans knownPlans,
            BodyReader bodies,
            SealedBodies sealing) {
        return new Forms(commands, plans, knownPlans, bodies, sealing);
    }

    @Bean
    AccountingImports accountingImports(
            PlanCommands commands, StoredPlans plans, KnownPlans knownPlans) {
        return new AccountingImports(commands, plans, knownPlans);
    }

    @Bean
    BodyReader bodyReader() {
        return new BodyReader();
    }

    @Bean
    PersonDirectory personDirectory(@Qualifier("commandDataSource") DataSource dataSource) {
        return new PersonDirectory(dataSource);
    }

    @Bean
    SealedBodies sealedBodies(PersonDirectory persons, BodyReader bodies) {
        return new SealedBodies(persons, bodies);
    }

    @Bean
    ProblemBundle reportingProblems() {
        return new ProblemBundle("problems/reporting");
    }

    private static void migrate(Environment environment) {
        String url = environment.getProperty("aterblick.migration.datasource.url");
        if (url == null) {
            return;
        }
        try (HikariDataSource owner = new HikariDataSource()) {
            owner.setJdbcUrl(url);
            owner.setUsername(
                    environment.getRequiredProperty("aterblick.migration.datasource.username"));
            owner.setPassword(
                    environment.getRequiredProperty("aterblick.migration.datasource.password"));
            owner.setMaximumPoolSize(2);
            EventStoreSchema.migrate(owner);
            PersonSchema.migrate(owner);
        }
    }
}
