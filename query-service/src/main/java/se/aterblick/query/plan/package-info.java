/** The plans a caller may see. */
@NullMarked
package se.aterblick.query.plan;

import org.jspecify.annotations.NullMarked;
