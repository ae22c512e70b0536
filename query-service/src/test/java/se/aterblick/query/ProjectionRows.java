package se.aterblick.query;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a projection as they stand, to be compared. */
record ProjectionRows(JdbcTemplate jdbc) {

    /** One text for every row about a plan, in a fixed order. */
    List<String> of(String projection, String planId) {
        return tables(projection).stream().flatMap(table -> rows(table, planId).stream()).toList();
    }

    private List<String> rows(String table, String planId) {
        return jdbc.queryForList(
                "SELECT t::text FROM follow_up.%s AS t WHERE plan_id = ? ORDER BY 1"
                        .formatted(table),
                String.class,
                planId);
    }

    private List<String> tables(String projection) {
        return switch (projection) {
            case "audit-trail" -> List.of("audit_entry");
            case "figure" ->
                    jdbc.queryForList(
                            """
                            SELECT table_name FROM information_schema.columns
                            WHERE table_schema = 'follow_up' AND column_name = 'fact_key' ORDER BY 1
                            """,
                            String.class);
            default -> List.of(projection.replace('-', '_'));
        };
    }
}
