/** Where the ledger's private key is kept. */
@NullMarked
package se.aterblick.query.ledger.key;

import org.jspecify.annotations.NullMarked;
