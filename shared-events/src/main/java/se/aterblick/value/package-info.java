/** Small values every other package speaks in; each is valid once it exists. */
@NullMarked
package se.aterblick.value;

import org.jspecify.annotations.NullMarked;
