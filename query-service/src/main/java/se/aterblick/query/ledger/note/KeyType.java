package se.aterblick.query.ledger.note;

import org.jspecify.annotations.Nullable;

/** What a key of a signed note signs. */
public enum KeyType {

    /** The note's text: C2SP signed-note, the key of a log. */
    ED25519((byte) 0x01),

    /** A time and a checkpoint: C2SP tlog-cosignature, the key of a witness. */
    COSIGNATURE((byte) 0x04);

    private final byte code;

    KeyType(byte code) {
        this.code = code;
    }

    byte code() {
        return code;
    }

    static @Nullable KeyType of(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}
