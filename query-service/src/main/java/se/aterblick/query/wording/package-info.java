/** How figures are written for people, wherever that is. */
@NullMarked
package se.aterblick.query.wording;

import org.jspecify.annotations.NullMarked;
