/** A report beside the one of an earlier year, for what was continued. */
@NullMarked
package se.aterblick.query.earlieryear;

import org.jspecify.annotations.NullMarked;
