package se.aterblick.query.ledger.note;

import se.aterblick.query.ledger.tree.Hash;

/**
 * What a log says of itself at one moment, C2SP tlog-checkpoint.
 *
 * @param origin the name of the log
 * @param size how many leaves it has
 * @param root of the tree over these leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        KeyName.checked(origin);
        if (size < 0) {
            throw new MalformedNote("a log has no " + size + " leaves");
        }
    }

    /** The text that is signed: origin, size and root, each on a line of its own. */
    public String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Reads a body that has no further lines, as ours have none. */
    public static Checkpoint parse(String body) {
        String[] lines = body.split("\n", -1);
        if (lines.length != LINES + 1
                || !lines[LINES].isEmpty()
                || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedNote("a checkpoint is an origin, a size and a root");
        }
        byte[] root = VerifierKey.base64(lines[2]);
        if (root.length != Hash.LENGTH) {
            throw new MalformedNote("a root has 32 bytes, not " + root.length);
        }
        Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(root));
        if (!checkpoint.body().equals(body)) {
            throw new MalformedNote("a checkpoint that is written in another way");
        }
        return checkpoint;
    }
}
