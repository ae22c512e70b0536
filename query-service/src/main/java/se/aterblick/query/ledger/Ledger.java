package se.aterblick.query.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.Tile;
import se.aterblick.query.ledger.tree.TileNodes;
import se.aterblick.query.ledger.tree.Tree;

/** The ledger for those who read it. */
@Component
public final class Ledger {

    private final LedgerIdentity identity;
    private final LedgerRows rows;
    private final Checkpoints checkpoints;
    private final Timestamps timestamps;

    Ledger(
            LedgerIdentity identity,
            LedgerRows rows,
            Checkpoints checkpoints,
            Timestamps timestamps) {
        this.identity = identity;
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.timestamps = timestamps;
    }

    /** The name of the log. */
    public String origin() {
        return identity.origin();
    }

    /** How many events it holds: the position of the last one. */
    public long size() {
        return rows.size();
    }

    /** The newest checkpoint, with the cosignatures known now. */
    public Optional<SignedCheckpoint> latest() {
        return checkpoints.latest().map(checkpoints::signed);
    }

    /** The checkpoint of exactly this size. */
    public Optional<SignedCheckpoint> of(long size) {
        return checkpoints.of(size).map(checkpoints::signed);
    }

    /** The smallest checkpoint that speaks of the event at a position. */
    public Optional<SignedCheckpoint> firstCovering(long position) {
        return checkpoints.covering(position).map(checkpoints::signed);
    }

    /**
     * Whether one of this ledger's keys signed a note, be it one that is not known here any more.
     */
    public boolean signed(Note note) {
        return keys().stream().map(VerifierKey::parse).anyMatch(note::isSignedBy);
    }

    /**
     * The checkpoint to prove with that the event at a position is in the log: the newest that a
     * witness knows, else the newest.
     */
    public Optional<SignedCheckpoint> toProve(long position) {
        return checkpoints
                .newestWitnessed(position)
                .or(checkpoints::latest)
                .filter(checkpoint -> checkpoint.size() >= position)
                .map(checkpoints::signed);
    }

    /**
     * The inclusion proof of a leaf, RFC 9162 §2.1.3.
     *
     * @param index of the leaf: its event's position − 1
     * @param size of the tree, at most {@link #size()}
     */
    public List<Hash> inclusion(long index, long size) {
        return tree(size).inclusion(index);
    }

    /** The proof that a tree goes on from a smaller one, RFC 9162 §2.1.4. */
    public List<Hash> consistency(long from, long to) {
        return tree(to).consistency(from);
    }

    /** The root of the tree over the first leaves. */
    public Hash root(long size) {
        return tree(size).root();
    }

    /** What the ledger keeps of the event at a position. */
    public Optional<LeafEntry> entry(long position) {
        return rows.entry(position).map(LeafEntry::parse);
    }

    /** The vkeys of the ledger: the one in use, then older ones. */
    public List<String> keys() {
        return identity.keys().stream().map(PublishedKey::vkey).toList();
    }

    /** The time-stamp of the checkpoint of this size. */
    public Optional<Timestamp> timestamp(long size) {
        return timestamps.of(size);
    }

    /** A tile with exactly so many hashes; empty if the log has fewer. */
    Optional<Tile> tile(int level, long index, int width) {
        return width < 1 || width > Tile.width(level, index, size())
                ? Optional.empty()
                : Optional.of(rows.tile(level, index, width).first(width));
    }

    /** The texts of the entries of a tile of level 0; empty if the log has fewer. */
    Optional<List<String>> entries(long index, int width) {
        if (width < 1 || width > Tile.width(0, index, size())) {
            return Optional.empty();
        }
        return Optional.of(
                rows.after(index * Tile.WIDTH, width).stream().map(StoredEntry::entry).toList());
    }

    private Tree tree(long size) {
        if (size > size()) {
            throw new IllegalArgumentException("the ledger has not %d leaves yet".formatted(size));
        }
        return new Tree(new TileNodes(rows, size), size);
    }
}
