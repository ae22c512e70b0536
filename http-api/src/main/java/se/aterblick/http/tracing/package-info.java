/** Traces of requests and of the statements they send to the database. */
@NullMarked
package se.aterblick.http.tracing;

import org.jspecify.annotations.NullMarked;
