package se.aterblick.query.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which revision of each projection the rows that are read are of. */
@Component
public class BuiltProjections {

    private final JdbcClient jdbc;

    BuiltProjections(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** The revision of a projection's rows; empty if there have never been any. */
    public Optional<Integer> revision(Projection projection) {
        return jdbc.sql("SELECT revision FROM follow_up.built_projection WHERE projection = ?")
                .param(projection.name())
                .query(Integer.class)
                .optional();
    }

    /** Notes that the rows are those of this version of the projection. */
    public void built(Projection projection) {
        jdbc.sql(
                        """
                        INSERT INTO follow_up.built_projection (projection, revision) VALUES (?, ?)
                        ON CONFLICT (projection) DO UPDATE SET revision = excluded.revision
                        """)
                .params(projection.name(), projection.revision())
                .update();
    }

    /**
     * Lets a batch write only rows of the revisions that are read. To be asked under the lock of
     * the batch.
     *
     * @throws IllegalStateException if rows are of another revision: an earlier one until they are
     *     made again, a later one once a newer version of the service has done so
     */
    void requireOwn(List<Projection> projections) {
        Map<String, Integer> revisions = revisions();
        for (Projection projection : projections) {
            int own = projection.revision();
            int built = revisions.getOrDefault(projection.name(), own);
            if (built != own) {
                throw new IllegalStateException(
                        "rows of %s are of revision %d, this version of the service writes %d"
                                .formatted(projection.name(), built, own));
            }
        }
    }

    private Map<String, Integer> revisions() {
        Map<String, Integer> revisions = new HashMap<>();
        jdbc.sql("SELECT projection, revision FROM follow_up.built_projection")
                .query(row -> {
                    revisions.put(row.getString(1), row.getInt(2));
                });
        return revisions;
    }
}
