package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.ledger.Checkpoints.StoredCheckpoint;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.MalformedNote;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.ledger.tree.Frontier;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.ledger.tree.Tile;

/**
 * Builds the tree anew from the texts of the entries and compares leaves, tiles and checkpoints
 * with it; in the space of the tree's edge.
 */
final class TreeCheck {

    private static final int TILE_BITS = 8;

    private final LedgerRows rows;
    private final String origin;
    private final Findings findings;
    private final Frontier frontier = new Frontier();
    private final Cursor<StoredCheckpoint> signed;
    private long fullTiles;

    TreeCheck(LedgerRows rows, Checkpoints checkpoints, String origin, Findings findings) {
        this.rows = rows;
        this.origin = origin;
        this.findings = findings;
        this.signed = new Cursor<>(StoredCheckpoint.source(checkpoints));
    }

    void run() {
        Cursor<StoredEntry> entries = new Cursor<>(StoredEntry.source(rows));
        for (@Nullable StoredEntry entry = entries.peek(0);
                entry != null;
                entry = entries.peek(0)) {
            long expected = frontier.size() + 1;
            if (entry.position() != expected) {
                findings.add(
                        Finding.at(
                                expected,
                                Finding.Code.ENTRY_MISSING,
                                "entry",
                                expected,
                                entry.position()));
                // Without this leaf nothing above and behind it can be computed.
                return;
            }
            leaf(entry);
            entries.skip();
            checkpoints();
        }
        beyondEnd();
        long stored = rows.tiles();
        if (stored > fullTiles) {
            findings.add(
                    Finding.at(
                            frontier.size(),
                            Finding.Code.TILE_CHANGED,
                            "tiles",
                            fullTiles,
                            stored));
        }
    }

    private void leaf(StoredEntry entry) {
        Hash hash = Hash.ofLeaf(entry.entry().getBytes(UTF_8));
        if (!hash.equals(entry.leafHash())) {
            findings.add(
                    Finding.at(
                            entry.position(),
                            Finding.Code.ENTRY_CHANGED,
                            "entry",
                            entry.leafHash(),
                            hash));
        }
        frontier.append(hash, this::tile);
    }

    private void tile(Tile tile) {
        fullTiles++;
        long first = (tile.index() << (TILE_BITS * (tile.level() + 1))) + 1;
        String name = "tile %d/%d".formatted(tile.level(), tile.index());
        Optional<Tile> stored = rows.fullTile(tile.level(), tile.index());
        if (stored.isEmpty()) {
            findings.add(
                    Finding.at(first, Finding.Code.TILE_MISSING, name, tile.root(), "nothing"));
            return;
        }
        for (int i = 0; i < Tile.WIDTH; i++) {
            Hash expected = tile.hashes().get(i);
            Hash found = stored.get().hashes().get(i);
            if (!found.equals(expected)) {
                long position = first + ((long) i << (TILE_BITS * tile.level()));
                findings.add(
                        Finding.at(position, Finding.Code.TILE_CHANGED, name, expected, found));
            }
        }
        Hash root = rows.rootOf(tile.level(), tile.index());
        if (!root.equals(tile.root())) {
            findings.add(
                    Finding.at(
                            first, Finding.Code.TILE_CHANGED, name + " root", tile.root(), root));
        }
    }

    private void checkpoints() {
        @Nullable StoredCheckpoint checkpoint = signed.peek(0);
        if (checkpoint != null && checkpoint.size() == frontier.size()) {
            Hash root = frontier.root();
            if (!checkpoint.root().equals(root)) {
                findings.add(
                        Finding.at(
                                checkpoint.size(),
                                Finding.Code.CHECKPOINT_ROOT,
                                "root",
                                root,
                                checkpoint.root()));
            }
            signature(checkpoint);
            signed.skip();
        }
    }

    private void signature(StoredCheckpoint checkpoint) {
        String body = new Checkpoint(origin, checkpoint.size(), checkpoint.root()).body();
        if (!checkpoint.body().equals(body)) {
            findings.add(
                    Finding.at(
                            checkpoint.size(),
                            Finding.Code.CHECKPOINT_SIGNATURE,
                            "body",
                            body,
                            checkpoint.body()));
        } else if (!isSigned(checkpoint)) {
            findings.add(
                    Finding.at(
                            checkpoint.size(),
                            Finding.Code.CHECKPOINT_SIGNATURE,
                            "signature",
                            checkpoint.vkey(),
                            checkpoint.signature()));
        }
    }

    private static boolean isSigned(StoredCheckpoint checkpoint) {
        try {
            return Note.parse(checkpoint.body() + "\n" + checkpoint.signature() + "\n")
                    .isSignedBy(VerifierKey.parse(checkpoint.vkey()));
        } catch (MalformedNote e) {
            return false;
        }
    }

    private void beyondEnd() {
        for (@Nullable StoredCheckpoint checkpoint = signed.peek(0);
                checkpoint != null;
                checkpoint = signed.peek(0)) {
            findings.add(
                    Finding.at(
                            checkpoint.size(),
                            Finding.Code.CHECKPOINT_BEYOND_END,
                            "size",
                            frontier.size(),
                            checkpoint.size()));
            signed.skip();
        }
    }
}
