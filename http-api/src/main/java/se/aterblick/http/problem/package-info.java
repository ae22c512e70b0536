/** How errors are told: problem details (RFC 9457) with stable codes, in Swedish and English. */
@NullMarked
package se.aterblick.http.problem;

import org.jspecify.annotations.NullMarked;
