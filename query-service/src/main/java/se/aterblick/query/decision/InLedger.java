package se.aterblick.query.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision is in the ledger, to be printed in the minutes.
 *
 * @param position of the approval in the log of all events
 * @param size of the checkpoint that was signed for it: how many events it speaks of
 * @param root of the tree over these, in base64
 * @param checkpoint the address of the signed checkpoint
 */
record InLedger(long position, long size, String root, String checkpoint) {

    /** Nothing until the checkpoint is signed, which takes a moment. */
    static @Nullable InLedger row(ResultSet row) throws SQLException {
        byte @Nullable [] root = row.getBytes("root");
        if (root == null) {
            return null;
        }
        long size = row.getLong("size");
        return new InLedger(
                row.getLong("position"),
                size,
                Base64.getEncoder().encodeToString(root),
                "/follow-up/v1/ledger/checkpoint/" + size);
    }
}
