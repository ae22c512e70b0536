package se.aterblick.query;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.aterblick.eventstore.EventStoreSchema;
import se.aterblick.http.tracing.TracedStatements;
import se.aterblick.person.PersonSchema;
import se.aterblick.query.schema.QuerySchema;

/**
 * The connections of the query role, which reads the log of events and owns the schemas {@code
 * follow_up}, {@code follow_up_rebuild}, {@code follow_up_replaced} and {@code aterblick}, that of
 * the SQL views, and {@code ledger}; the schemas are migrated before anything else can use them.
 */
@Configuration(proxyBeanMethods = false)
class QueryDatabaseConfiguration {

    private static final String QUERY = "aterblick.query.datasource";
    private static final String ANSWER_WITHIN = "aterblick.query.answer-within";

    /** Eight segments of processors, the ledger, rebuilds with their helpers, and what looks on. */
    private static final int WORK = 18;

    private static final int USUALLY_AT_WORK = 9;
    private static final int ANSWERS = 10;

    private static final String MIGRATION = "aterblick.migration.datasource";

    @Bean(defaultCandidate = false, destroyMethod = "close")
    QueryDataSource queryDataSource(
            Environment environment, MeterRegistry meters, TracedStatements traced) {
        if (environment.containsProperty(MIGRATION + ".url")) {
            try (HikariDataSource owner = connect(environment, MIGRATION)) {
                owner.setMaximumPoolSize(2);
                EventStoreSchema.migrate(owner);
                PersonSchema.migrate(owner);
            }
        }
        HikariDataSource work = pool(environment, "aterblick-query", meters, traced);
        work.setMaximumPoolSize(connections(environment, "work-connections", WORK));
        work.setMinimumIdle(Math.min(work.getMaximumPoolSize(), USUALLY_AT_WORK));
        HikariDataSource answers = pool(environment, "aterblick-query-answers", meters, traced);
        answers.setMaximumPoolSize(connections(environment, "answer-connections", ANSWERS));
        answers.setMinimumIdle(2);
        answers.addDataSourceProperty(
                "options",
                "-c statement_timeout="
                        + environment
                                .getProperty(ANSWER_WITHIN, Duration.class, Duration.ofSeconds(30))
                                .toMillis());
        QueryDataSource query = new QueryDataSource(work, answers);
        QuerySchema.FOLLOW_UP.migrate(query);
        QuerySchema.LEDGER.migrate(query);
        return query;
    }

    @Bean(defaultCandidate = false)
    PlatformTransactionManager queryTransactionManager(
            @Qualifier("queryDataSource") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    JdbcTemplate queryJdbc(@Qualifier("queryDataSource") DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    private static int connections(Environment environment, String pool, int usual) {
        return environment.getProperty("aterblick.query." + pool, Integer.class, usual);
    }

    private static HikariDataSource pool(
            Environment environment, String name, MeterRegistry meters, TracedStatements traced) {
        HikariDataSource pool = connect(environment, QUERY);
        pool.setPoolName(name);
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        // Projections leave the schema out, so that a rebuild can have them write elsewhere.
        pool.setSchema(QuerySchema.FOLLOW_UP.sqlName());
        traced.of(pool);
        return pool;
    }

    private static HikariDataSource connect(Environment environment, String prefix) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(environment.getRequiredProperty(prefix + ".url"));
        dataSource.setUsername(environment.getRequiredProperty(prefix + ".username"));
        dataSource.setPassword(environment.getRequiredProperty(prefix + ".password"));
        return dataSource;
    }
}
