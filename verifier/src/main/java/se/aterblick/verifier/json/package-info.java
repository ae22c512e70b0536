/** Strict reading and canonical writing of JSON (RFC 8259, RFC 8785). */
@NullMarked
package se.aterblick.verifier.json;

import org.jspecify.annotations.NullMarked;
