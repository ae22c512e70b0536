/** What is due in a period, what of it was reported when, and what is missing. */
@NullMarked
package se.aterblick.query.completeness;

import org.jspecify.annotations.NullMarked;
