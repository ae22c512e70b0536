package se.aterblick.query.ledger.key;

import java.io.Serial;

/** Why the service cannot start with its ledger as it is configured, in words for operators. */
public final class LedgerKeyProblem extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public LedgerKeyProblem(String message) {
        super(message);
    }

    LedgerKeyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
