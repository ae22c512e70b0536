/** Checks the whole record against the ledger, and approved reports against their events. */
@NullMarked
package se.aterblick.query.verification;

import org.jspecify.annotations.NullMarked;
