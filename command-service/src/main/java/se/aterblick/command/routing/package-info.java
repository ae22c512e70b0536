/** Commands that are decided by another instance of the service, by way of Axon Server. */
@NullMarked
package se.aterblick.command.routing;

import org.jspecify.annotations.NullMarked;
