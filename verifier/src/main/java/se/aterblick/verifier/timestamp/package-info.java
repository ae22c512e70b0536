/** Time-stamps of a third party (RFC 3161). */
@NullMarked
package se.aterblick.verifier.timestamp;

import org.jspecify.annotations.NullMarked;
