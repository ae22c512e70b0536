/**
 * A real PostgreSQL on a kept data folder, durable from the first start and stopped with the
 * program.
 */
@NullMarked
package se.aterblick.standalone.database;

import org.jspecify.annotations.NullMarked;
