/** What the query side needs where events are stored in Axon Server. */
@NullMarked
package se.aterblick.query.axonserver;

import org.jspecify.annotations.NullMarked;
