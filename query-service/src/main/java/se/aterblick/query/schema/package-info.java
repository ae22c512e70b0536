/** The schemas of the database that this service owns and migrates. */
@NullMarked
package se.aterblick.query.schema;

import org.jspecify.annotations.NullMarked;
