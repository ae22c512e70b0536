/** Every event of a plan: what changed, by whom, when and why. */
@NullMarked
package se.aterblick.query.audittrail;

import org.jspecify.annotations.NullMarked;
