package se.aterblick.query.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time-stamps that an authority gave for checkpoints. */
@Component
final class Timestamps {

    private final JdbcClient jdbc;

    Timestamps(@Qualifier("queryDataSource") DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Optional<Timestamp> of(long size) {
        return jdbc.sql(
                        """
                        SELECT body, response, stamped_at
                        FROM ledger.time_stamp JOIN ledger.checkpoint USING (size) WHERE size = ?
                        """)
                .param(size)
                .query((row, number) ->
                        new Timestamp(
                                size,
                                row.getString(1),
                                row.getBytes(2),
                                row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * What is to be stamped next: the oldest checkpoint of an approval, otherwise the newest one if
     * the ledger has not grown since.
     */
    Optional<Checkpoints.StoredCheckpoint> next() {
        return jdbc.sql(
                        """
                        SELECT size, root, body, signature, vkey, signed_at
                        FROM ledger.checkpoint
                        WHERE NOT EXISTS (
                                SELECT FROM ledger.time_stamp WHERE time_stamp.size = checkpoint.size)
                            AND (approval OR size = (SELECT max(position) FROM ledger.entry))
                        ORDER BY size LIMIT 1
                        """)
                .query(Checkpoints::checkpoint)
                .optional();
    }

    void add(Timestamp timestamp, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.time_stamp (size, response, stamped_at, received_at)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        timestamp.size(),
                        timestamp.response(),
                        java.sql.Timestamp.from(timestamp.at()),
                        java.sql.Timestamp.from(now))
                .update();
    }
}
