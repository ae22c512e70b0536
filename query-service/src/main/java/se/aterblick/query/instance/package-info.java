/** The instances of this service that run side by side, and what one of them does for all. */
@NullMarked
package se.aterblick.query.instance;

import org.jspecify.annotations.NullMarked;
