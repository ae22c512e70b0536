package se.aterblick.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.Tile;
import se.aterblick.query.ledger.tree.Tiles;

/** The leaves and tiles of the ledger as they are stored. */
@Component
final class LedgerRows implements Tiles {

    private final JdbcClient jdbc;

    LedgerRows(@Qualifier("queryDataSource") DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** How many leaves there are. */
    long size() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM ledger.entry")
                .query(Long.class)
                .single();
    }

    /** The text of the entry of an event. */
    Optional<String> entry(long position) {
        return jdbc.sql("SELECT entry FROM ledger.entry WHERE position = ?")
                .param(position)
                .query(String.class)
                .optional();
    }

    /** The entries behind a position in their order, at most so many. */
    List<StoredEntry> after(long position, int most) {
        return jdbc.sql(
                        """
                        SELECT position, entry, leaf_hash FROM ledger.entry
                        WHERE position > ? ORDER BY position LIMIT ?
                        """)
                .params(position, most)
                .query((row, number) ->
                        new StoredEntry(row.getLong(1), row.getString(2), hash(row, 3)))
                .list();
    }

    /** Where the events with this payload stand, as the entries say; at most so many. */
    List<Long> withPayload(String payloadHash, int most) {
        return jdbc.sql(
                        """
                        SELECT position FROM ledger.entry
                        WHERE split_part(entry, E'\\n', 8) = ? ORDER BY position LIMIT ?
                        """)
                .params(payloadHash, most)
                .query(Long.class)
                .list();
    }

    /** A full tile as it is stored. */
    Optional<Tile> fullTile(int level, long index) {
        return jdbc.sql("SELECT hashes FROM ledger.tile WHERE level = ? AND index = ?")
                .params(level, index)
                .query((row, number) -> Tile.of(level, index, row.getBytes(1)))
                .optional();
    }

    /** The root of a full tile as it is stored. */
    Hash rootOf(int level, long index) {
        return jdbc.sql("SELECT root FROM ledger.tile WHERE level = ? AND index = ?")
                .params(level, index)
                .query((row, number) -> hash(row, 1))
                .single();
    }

    /** How many full tiles are stored. */
    long tiles() {
        return jdbc.sql("SELECT count(*) FROM ledger.tile").query(Long.class).single();
    }

    @Override
    public Tile tile(int level, long index, int width) {
        return fullTile(level, index)
                .orElseGet(() -> new Tile(level, index, hashes(level, index, width)));
    }

    private List<Hash> hashes(int level, long index, int width) {
        long first = index * Tile.WIDTH;
        List<Hash> hashes =
                level == 0
                        ? leaves(first, first + width)
                        : jdbc.sql(
                                        """
                                        SELECT root FROM ledger.tile
                                        WHERE level = ? AND index >= ? AND index < ? ORDER BY index
                                        """)
                                .params(level - 1, first, first + width)
                                .query((row, number) -> hash(row, 1))
                                .list();
        if (hashes.size() != width) {
            throw new IllegalStateException(
                    "the ledger lacks hashes of tile %d/%d".formatted(level, index));
        }
        return hashes;
    }

    private List<Hash> leaves(long from, long to) {
        return jdbc.sql(
                        """
                        SELECT leaf_hash FROM ledger.entry
                        WHERE position > ? AND position <= ? ORDER BY position
                        """)
                .params(from, to)
                .query((row, number) -> hash(row, 1))
                .list();
    }

    static Hash hash(ResultSet row, int column) throws SQLException {
        return Hash.of(row.getBytes(column));
    }
}
