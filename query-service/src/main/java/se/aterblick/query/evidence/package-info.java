/** Evidence of an approved report that can be verified without this service. */
@NullMarked
package se.aterblick.query.evidence;

import org.jspecify.annotations.NullMarked;
