package se.aterblick.http.tracing;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import net.ttddyy.observation.tracing.DataSourceObservationListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Has the statements of a pool appear in traces, with their text and without their values. */
public final class TracedStatements {

    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<ObservationRegistry> observations;

    public TracedStatements(
            ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> observations) {
        this.tracer = tracer;
        this.observations = observations;
    }

    /**
     * Changes nothing where there are no traces.
     *
     * @param pool not used yet; it may still be told address and login
     */
    public void of(HikariDataSource pool) {
        if (tracer.getIfAvailable() == null) {
            return;
        }
        DataSourceObservationListener listener =
                new DataSourceObservationListener(observations::getObject);
        pool.setDataSource(
                ProxyDataSourceBuilder.create(new Opened(pool))
                        .name(pool.getPoolName())
                        .listener(listener)
                        .methodListener(listener)
                        .build());
    }

    /** Opens what the pool would open by itself. */
    private static final class Opened extends AbstractDataSource {

        private final HikariDataSource pool;

        Opened(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getConnection(pool.getUsername(), pool.getPassword());
        }

        @Override
        public Connection getConnection(@Nullable String username, @Nullable String password)
                throws SQLException {
            Properties properties = new Properties();
            properties.putAll(pool.getDataSourceProperties());
            if (username != null && password != null) {
                properties.setProperty("user", username);
                properties.setProperty("password", password);
            }
            return DriverManager.getConnection(pool.getJdbcUrl(), properties);
        }
    }
}
