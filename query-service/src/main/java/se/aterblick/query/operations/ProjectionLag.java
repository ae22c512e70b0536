package se.aterblick.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many stored events the projections have not seen yet; the same from whichever instance one
 * asks.
 */
@Component
final class ProjectionLag {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLag.class);

    private final JdbcTemplate jdbc;

    ProjectionLag(@Qualifier("queryJdbc") JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("aterblick.followup.lag", this, ProjectionLag::gauge)
                .description("Stored events the projections have not seen yet")
                .baseUnit("events")
                .register(meters);
    }

    long events() {
        Long count =
                jdbc.queryForObject(
                        """
                        SELECT count(*) FROM event_store.event
                        WHERE position > (SELECT coalesce(max(position), 0) FROM follow_up.audit_entry)
                        """,
                        Long.class);
        return count == null ? 0 : count;
    }

    private double gauge() {
        try {
            return events();
        } catch (DataAccessException e) {
            LOG.warn("cannot measure the lag of the projections", e);
            return Double.NaN;
        }
    }
}
