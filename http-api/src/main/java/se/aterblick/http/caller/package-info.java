/** Who calls, as the bearer token says. */
@NullMarked
package se.aterblick.http.caller;

import org.jspecify.annotations.NullMarked;
