package se.aterblick.query;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.http.HttpApiConfiguration;
import se.aterblick.http.problem.ProblemBundle;
import se.aterblick.query.axonserver.QueryAxonServerConfiguration;
import se.aterblick.query.instance.InstanceId;
import se.aterblick.query.instance.Instances;
import se.aterblick.query.instance.Lease;
import se.aterblick.query.web.WebConfiguration;

/**
 * Everything the query service consists of, whether it runs alone or in one context with others;
 * its beans are named and qualified so that they meet nobody else's.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
@Import({
    HttpApiConfiguration.class,
    QueryDatabaseConfiguration.class,
    QueryPostgresConfiguration.class,
    QueryAxonServerConfiguration.class,
    QueryAxonConfiguration.class,
    FollowUpWebConfiguration.class,
    FollowUpOpenApiConfiguration.class,
    WebConfiguration.class
})
public class QueryServiceConfiguration {

    @Bean
    ProblemBundle followUpProblems() {
        return new ProblemBundle("problems/follow-up");
    }

    @Bean
    InstanceId queryInstance() {
        return InstanceId.create();
    }

    @Bean
    Lease ledgerLease(
            InstanceId instance, Instances instances, @Qualifier("queryJdbc") JdbcTemplate jdbc) {
        return new Lease("ledger", instance, instances, jdbc);
    }

    @Bean(defaultCandidate = false)
    Clock queryClock() {
        return Clock.systemUTC();
    }
}
