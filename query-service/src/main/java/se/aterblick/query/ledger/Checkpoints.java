package se.aterblick.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.Cosignature;
import se.aterblick.query.ledger.note.SignatureLine;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Hash;

/** The checkpoints that were signed, and what witnesses put under them. */
@Component
final class Checkpoints {

    private static final String SELECT =
            "SELECT size, root, body, signature, vkey, signed_at FROM ledger.checkpoint ";

    private final JdbcClient jdbc;

    Checkpoints(@Qualifier("queryDataSource") DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Optional<StoredCheckpoint> latest() {
        return one(SELECT + "ORDER BY size DESC LIMIT 1", List.of());
    }

    Optional<StoredCheckpoint> of(long size) {
        return one(SELECT + "WHERE size = ?", List.of(size));
    }

    /** The smallest of at least this size. */
    Optional<StoredCheckpoint> covering(long size) {
        return one(SELECT + "WHERE size >= ? ORDER BY size LIMIT 1", List.of(size));
    }

    /** The newest of at least this size that a witness has put its name under. */
    Optional<StoredCheckpoint> newestWitnessed(long size) {
        return one(
                SELECT
                        + """
                        WHERE size >= ? AND size IN (SELECT size FROM ledger.cosignature)
                        ORDER BY size DESC LIMIT 1
                        """,
                List.of(size));
    }

    /** Those above a size in their order, at most so many. */
    List<StoredCheckpoint> after(long size, int most) {
        return jdbc.sql(SELECT + "WHERE size > ? ORDER BY size LIMIT ?")
                .params(size, most)
                .query(Checkpoints::checkpoint)
                .list();
    }

    void add(
            Checkpoint checkpoint,
            SignatureLine signature,
            VerifierKey key,
            boolean approval,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.checkpoint
                            (size, root, body, signature, vkey, approval, signed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        checkpoint.size(),
                        checkpoint.root().bytes(),
                        checkpoint.body(),
                        signature.toString(),
                        key.toString(),
                        approval,
                        Timestamp.from(now))
                .update();
    }

    /** The lines under a checkpoint, in the order they came. */
    List<String> cosignatures(long size) {
        return jdbc.sql(
                        """
                        SELECT line FROM ledger.cosignature
                        WHERE size = ? ORDER BY received_at, witness
                        """)
                .param(size)
                .query(String.class)
                .list();
    }

    /** The greatest checkpoint that any witness has cosigned, and when the last line came. */
    Optional<Witnessed> witnessed() {
        return jdbc.sql(
                        """
                        SELECT max(size), max(received_at) FROM ledger.cosignature
                        HAVING count(*) > 0
                        """)
                .query((row, number) ->
                        new Witnessed(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Keeps a witness's first line under a checkpoint; a further one says nothing more. */
    void add(long size, Cosignature cosignature, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.cosignature (size, witness, time, line, received_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (size, witness) DO NOTHING
                        """)
                .params(
                        size,
                        cosignature.key().toString(),
                        cosignature.time(),
                        cosignature.line().toString(),
                        Timestamp.from(now))
                .update();
    }

    /** The checkpoint with all that is under it now. */
    SignedCheckpoint signed(StoredCheckpoint checkpoint) {
        StringBuilder note =
                new StringBuilder(checkpoint.body)
                        .append('\n')
                        .append(checkpoint.signature)
                        .append('\n');
        cosignatures(checkpoint.size).forEach(line -> note.append(line).append('\n'));
        return new SignedCheckpoint(checkpoint.size, checkpoint.root, note.toString());
    }

    private Optional<StoredCheckpoint> one(String sql, List<Long> parameters) {
        return jdbc.sql(sql).params(parameters).query(Checkpoints::checkpoint).optional();
    }

    static StoredCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new StoredCheckpoint(
                row.getLong(1),
                LedgerRows.hash(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    /** How far witnesses have come, and when the last of them was heard of. */
    record Witnessed(long size, Instant lastAt) {}

    /** A row of the table. */
    record StoredCheckpoint(
            long size, Hash root, String body, String signature, String vkey, Instant signedAt) {

        /** All of them, by size. */
        static Cursor.Source<StoredCheckpoint> source(Checkpoints checkpoints) {
            return new Cursor.Source<>() {
                @Override
                public List<StoredCheckpoint> after(long size, int most) {
                    return checkpoints.after(size, most);
                }

                @Override
                public long position(StoredCheckpoint checkpoint) {
                    return checkpoint.size();
                }
            };
        }
    }
}
