package se.aterblick.query.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.key.LedgerKeyProblem;
import se.aterblick.query.ledger.note.NoteSigner;

/**
 * The name of the log, which a database keeps from its first start on, and the keys that have
 * signed for it.
 */
@Component
final class LedgerIdentity {

    private final JdbcClient jdbc;
    private final LedgerSettings settings;

    LedgerIdentity(
            @Qualifier("queryDataSource") DataSource dataSource,
            @Qualifier("queryClock") Clock clock,
            LedgerSettings settings) {
        this.jdbc = JdbcClient.create(dataSource);
        this.settings = settings;
        claimOrigin();
        jdbc.sql("INSERT INTO ledger.log_key (vkey, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(signer().key().toString(), Timestamp.from(clock.instant()))
                .update();
    }

    String origin() {
        return settings.origin();
    }

    NoteSigner signer() {
        return settings.signer();
    }

    /** The key in use, then the others, the newest first, with the sizes they signed. */
    List<PublishedKey> keys() {
        String current = signer().key().toString();
        List<PublishedKey> keys =
                new ArrayList<>(
                        jdbc.sql(
                                        """
                                        SELECT log_key.vkey, min(size), max(size)
                                        FROM ledger.log_key LEFT JOIN ledger.checkpoint USING (vkey)
                                        GROUP BY log_key.vkey, added_at ORDER BY added_at DESC
                                        """)
                                .query((row, number) ->
                                        new PublishedKey(
                                                row.getString(1),
                                                row.getString(1).equals(current),
                                                row.getObject(2, Long.class),
                                                row.getObject(3, Long.class)))
                                .list());
        keys.sort((a, b) -> Boolean.compare(b.inUse(), a.inUse()));
        return List.copyOf(keys);
    }

    private void claimOrigin() {
        jdbc.sql("INSERT INTO ledger.log (origin) VALUES (?) ON CONFLICT DO NOTHING")
                .param(origin())
                .update();
        String kept = jdbc.sql("SELECT origin FROM ledger.log").query(String.class).single();
        if (!kept.equals(origin())) {
            throw new LedgerKeyProblem(
                    "This database keeps the log '%s', so aterblick.ledger.origin cannot be '%s': every proof names it."
                            .formatted(kept, origin()));
        }
    }
}
