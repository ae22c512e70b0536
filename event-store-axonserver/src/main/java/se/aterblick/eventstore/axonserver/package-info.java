/** The event store on Axon Server, for those who choose it instead of PostgreSQL. */
@NullMarked
package se.aterblick.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;
