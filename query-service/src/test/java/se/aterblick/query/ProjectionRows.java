package se.aterblick.query;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a projection as they stand, to be compared. */
record ProjectionRows(JdbcTemplate jdbc) {

    /** One text for every row about a plan, in a fixed order. */
    List<String> of(String projection, String planId) {
        String table =
                projection.equals("audit-trail") ? "audit_entry" : projection.replace('-', '_');
        return jdbc.queryForList(
                "SELECT t::text FROM follow_up.%s AS t WHERE plan_id = ? ORDER BY 1"
                        .formatted(table),
                String.class,
                planId);
    }
}
