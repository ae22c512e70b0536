/** What was asked for on the command line. */
@NullMarked
package se.aterblick.verifier.options;

import org.jspecify.annotations.NullMarked;
