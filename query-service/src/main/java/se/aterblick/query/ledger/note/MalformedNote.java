package se.aterblick.query.ledger.note;

import java.io.Serial;

/** A text that is no signed note, no checkpoint, or no key for one. */
public final class MalformedNote extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    MalformedNote(String message) {
        super(message);
    }
}
