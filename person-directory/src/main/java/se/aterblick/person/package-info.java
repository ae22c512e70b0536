/** Who the opaque ids are, and the keys that personal text is sealed with; all of it erasable. */
@NullMarked
package se.aterblick.person;

import org.jspecify.annotations.NullMarked;
