package se.aterblick.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A public key of the ledger and what it signed.
 *
 * @param vkey as C2SP signed-note writes it
 * @param firstSize the smallest checkpoint it signed, if any
 * @param lastSize the largest checkpoint it signed, if any
 */
record PublishedKey(
        String vkey, boolean inUse, @Nullable Long firstSize, @Nullable Long lastSize) {}
