/** The event store on PostgreSQL and how plan events and their metadata are stored in it. */
@NullMarked
package se.aterblick.eventstore;

import org.jspecify.annotations.NullMarked;
