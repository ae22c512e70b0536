/** The exact bytes of submitted and approved reports. */
@NullMarked
package se.aterblick.query.version;

import org.jspecify.annotations.NullMarked;
