package se.aterblick.query.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import tools.jackson.databind.json.JsonMapper;

/** Reads the projection of plans. */
@Component
public class Plans {

    private final JdbcClient jdbc;
    private final JsonMapper json = PlanJson.mapper();

    Plans(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    Optional<KnownPlan> find(String planId) {
        return jdbc.sql("SELECT " + KnownPlan.COLUMNS + " FROM follow_up.plan WHERE plan_id = ?")
                .param(planId)
                .query(KnownPlan::row)
                .optional();
    }

    /** The plan as it was adopted, as JSON. */
    String content(String planId) {
        return jdbc.sql("SELECT content FROM follow_up.plan WHERE plan_id = ?")
                .param(planId)
                .query(String.class)
                .single();
    }

    /** The plans of some committees as they are in force, in the order of their ids. */
    public List<PlanContent> contents(Collection<String> committees) {
        return jdbc
                .sql(
                        """
                        SELECT content FROM follow_up.plan WHERE committee = ANY (?) ORDER BY plan_id
                        """)
                .param(committees.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(content -> json.readValue(content, PlanContent.class))
                .toList();
    }

    List<String> names(Collection<String> committees) {
        return jdbc.sql("SELECT plan_id FROM follow_up.plan WHERE committee = ANY (?)")
                .param(committees.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** All plans of some committees, in the order of their ids. */
    public List<KnownPlan> all(Collection<String> committees) {
        return jdbc.sql(
                        "SELECT "
                                + KnownPlan.COLUMNS
                                + " FROM follow_up.plan WHERE committee = ANY (?) ORDER BY plan_id")
                .param(committees.toArray(String[]::new))
                .query(KnownPlan::row)
                .list();
    }

    List<KnownPlan> list(Collection<String> committees, Limit limit, @Nullable Cursor cursor) {
        return jdbc.sql(
                        """
                        SELECT %s FROM follow_up.plan WHERE committee = ANY (?) AND plan_id > ?
                        ORDER BY plan_id LIMIT ?
                        """
                                .formatted(KnownPlan.COLUMNS))
                .params(
                        committees.toArray(String[]::new),
                        cursor == null ? "" : cursor.text(0),
                        limit.rowsToRead())
                .query(KnownPlan::row)
                .list();
    }
}
