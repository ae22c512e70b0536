/** A real OpenID provider with known demo accounts; it exists in standalone only. */
@NullMarked
package se.aterblick.standalone.provider;

import org.jspecify.annotations.NullMarked;
