package se.aterblick.query;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Map;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import se.aterblick.query.rebuild.WorkConnections;

/**
 * Connections of the query role from two pools: one for those who ask over HTTP, whose statements
 * end after a while, and one for what keeps projections and ledger up to date. However much is
 * asked, and however slowly it is answered, the work goes on.
 */
final class QueryDataSource extends AbstractRoutingDataSource
        implements WorkConnections, AutoCloseable {

    private final HikariDataSource work;
    private final HikariDataSource answers;

    QueryDataSource(HikariDataSource work, HikariDataSource answers) {
        this.work = work;
        this.answers = answers;
        setTargetDataSources(Map.of(Pool.WORK, work, Pool.ANSWERS, answers));
        setDefaultTargetDataSource(work);
        afterPropertiesSet();
    }

    private enum Pool {
        WORK,
        ANSWERS
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return RequestContextHolder.getRequestAttributes() == null ? Pool.WORK : Pool.ANSWERS;
    }

    @Override
    public void evict(Connection connection) {
        work.evictConnection(connection);
    }

    @Override
    public void close() {
        answers.close();
        work.close();
    }
}
