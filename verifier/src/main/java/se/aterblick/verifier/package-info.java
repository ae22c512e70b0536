/** The offline verifier: what is typed, what is answered, and with which exit code. */
@NullMarked
package se.aterblick.verifier;

import org.jspecify.annotations.NullMarked;
