/** The problems this interface can answer with. */
@NullMarked
package se.aterblick.query.problem;

import org.jspecify.annotations.NullMarked;
