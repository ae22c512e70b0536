package se.aterblick.query.ledger;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.Tile;

/** Writes leaves and tiles; only ever adds. */
@Component
final class LedgerAppends {

    /** PostgreSQL keeps locks of this kind by two numbers; this one is ours. */
    private static final int LEDGER = 0x0A7E_B003;

    private final JdbcTemplate jdbc;

    LedgerAppends(@Qualifier("queryDataSource") DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Whether the transaction may write: no other does until it is over. */
    boolean mayWrite() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT pg_try_advisory_xact_lock(?, 0)", Boolean.class, LEDGER));
    }

    void add(Batch batch) {
        int leaves = batch.entries.size();
        Long[] positions = new Long[leaves];
        byte[][] hashes = new byte[leaves][];
        for (int i = 0; i < leaves; i++) {
            positions[i] = batch.first + i;
            hashes[i] = batch.hashes.get(i).bytes();
        }
        jdbc.update(
                """
                INSERT INTO ledger.entry (position, entry, leaf_hash)
                SELECT * FROM unnest(?::bigint[], ?::text[], ?::bytea[])
                """,
                positions,
                batch.entries.toArray(String[]::new),
                hashes);
        for (Tile tile : batch.tiles) {
            jdbc.update(
                    "INSERT INTO ledger.tile (level, index, hashes, root) VALUES (?, ?, ?, ?)",
                    tile.level(),
                    tile.index(),
                    tile.bytes(),
                    tile.root().bytes());
        }
    }

    /** Leaves that follow each other, and the tiles they fill. */
    static final class Batch {

        private final long first;
        private final List<String> entries = new ArrayList<>();
        private final List<Hash> hashes = new ArrayList<>();
        private final List<Tile> tiles = new ArrayList<>();

        /**
         * @param first position of the first leaf
         */
        Batch(long first) {
            this.first = first;
        }

        void leaf(String entry, Hash hash) {
            entries.add(entry);
            hashes.add(hash);
        }

        void full(Tile tile) {
            tiles.add(tile);
        }

        int size() {
            return entries.size();
        }
    }
}
